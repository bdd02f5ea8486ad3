namespace Predictive.Evaluation.Treatment;

/// <summary>
/// The days after the as-of date in which sales works a lead or does not. Only what happens after the window counts as
/// a conversion, and only of leads that were still open when it ended: a landmark (Anderson, Cain and Gelber, 1983),
/// so that nobody is called worked for having lived long enough to be.
/// </summary>
public readonly record struct WorkWindow
{
    /// <summary>The usual window: two weeks.</summary>
    public const int UsualDays = 14;

    /// <summary>A window of so many days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than a day.</exception>
    public WorkWindow(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        Days = days;
    }

    /// <summary>How many days, 1 or more.</summary>
    public int Days { get; }

    /// <summary>The usual window, or a quarter of the label horizon where that is shorter; a day at least.</summary>
    public static WorkWindow Within(int horizonDays) => new(Math.Max(1, Math.Min(UsualDays, horizonDays / 4)));

    /// <summary>Which case a lead is that was open on its as-of date.</summary>
    /// <param name="workedAfter">
    /// How many days after its as-of date sales first worked it, below 0 where before; NaN where it did not.
    /// </param>
    /// <param name="convertedAfter">How many days after it converted; NaN where it did not.</param>
    public WorkCase CaseOf(double workedAfter, double convertedAfter) =>
        workedAfter <= 0 ? WorkCase.WorkedBefore
        : convertedAfter <= Days ? WorkCase.ConvertedWithin
        : workedAfter <= Days ? WorkCase.Worked
        : WorkCase.NotWorked;
}
