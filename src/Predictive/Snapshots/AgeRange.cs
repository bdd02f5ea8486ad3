using System.Globalization;

namespace Predictive.Snapshots;

/// <summary>The ages at which leads were looked at, in days since creation: what a version learned from.</summary>
/// <param name="From">The youngest.</param>
/// <param name="To">The oldest.</param>
public sealed record AgeRange(double From, double To)
{
    /// <summary>How many days an age may be outside and still count as one of them.</summary>
    public const double Tolerance = 1;

    /// <summary>The ages of these snapshots; null where there are none, or they have no dates.</summary>
    public static AgeRange? Of(IEnumerable<Snapshot> snapshots)
    {
        double[] ages = [.. snapshots.Select(snapshot => snapshot.AgeDays).OfType<double>()];
        return ages.Length == 0 ? null : new AgeRange(ages.Min(), ages.Max());
    }

    /// <summary>Whether an age is one of them, give or take <see cref="Tolerance"/>.</summary>
    public bool Covers(double ageDays) => ageDays >= From - Tolerance && ageDays <= To + Tolerance;

    /// <summary>The ages in words, such as "7 days" or "0 to 30 days".</summary>
    public override string ToString() => Whole(From) is var from && Whole(To) is var to && from == to
        ? $"{to} {(to == "1" ? "day" : "days")}"
        : $"{from} to {to} days";

    private static string Whole(double days) => Math.Round(days).ToString("#,##0", CultureInfo.InvariantCulture);
}
