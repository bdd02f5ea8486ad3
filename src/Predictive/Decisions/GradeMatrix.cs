using System.Globalization;

namespace Predictive.Decisions;

/// <summary>A letter for the fit and a number for the engagement, such as A1, the best.</summary>
/// <param name="Fit">The least fit of A, of B and so on, descending; below the last is one letter more.</param>
/// <param name="Engagement">The least engagement of 1, of 2 and so on, descending; below the last is one more.</param>
public sealed record GradeMatrix(IReadOnlyList<double> Fit, IReadOnlyList<double> Engagement)
{
    /// <summary>All grades, the best letter first.</summary>
    public IEnumerable<string> Grades =>
        from letter in Enumerable.Range(0, Fit.Count + 1)
        from number in Enumerable.Range(0, Engagement.Count + 1)
        select Name(letter, number);

    /// <summary>The grade of a lead.</summary>
    public string Of(double fit, double engagement) => Name(Place(Fit, fit), Place(Engagement, engagement));

    private static int Place(IReadOnlyList<double> least, double points)
    {
        var place = 0;
        while (place < least.Count && !(points >= least[place]))
            place++;
        return place;
    }

    private static string Name(int letter, int number) =>
        ((char)('A' + letter)).ToString() + (number + 1).ToString(CultureInfo.InvariantCulture);
}
