namespace Predictive.Snapshots;

/// <summary>How many days after the as-of date a conversion still counts.</summary>
public readonly record struct LabelHorizon
{
    private LabelHorizon(int days) => Days = days;

    /// <summary>The days.</summary>
    public int Days { get; }

    /// <summary>A horizon of 1 to 3,650 days.</summary>
    public static LabelHorizon OfDays(int days) => days is >= 1 and <= 3650
        ? new LabelHorizon(days)
        : throw new ArgumentOutOfRangeException(nameof(days), days, "A label horizon has 1 to 3650 days.");

    /// <inheritdoc/>
    public override string ToString() => $"{Days} days";
}
