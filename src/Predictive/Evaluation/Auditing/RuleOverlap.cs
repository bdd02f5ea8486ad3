using Predictive.Models;

namespace Predictive.Evaluation.Auditing;

/// <summary>
/// Finds rules that say what others before them say: whose points those others tell but for a twentieth of their
/// variance (a variance inflation of 20).
/// </summary>
internal static class RuleOverlap
{
    private const double Told = 0.95;
    private const double ToldByOne = 0.9;
    private const double LeastPart = 0.1;
    private const int MostNamed = 3;

    /// <summary>The columns that say something of their own, and for each other one the columns that tell it.</summary>
    /// <param name="moments">The columns.</param>
    /// <param name="first">Columns that stand before all others and are never told.</param>
    /// <param name="others">The others, in their order.</param>
    public static (List<int> Kept, Dictionary<int, int[]> TellersOf) Of(
        ColumnMoments moments, IReadOnlyList<int> first, IEnumerable<int> others)
    {
        var (kept, tellers) = (first.ToList(), new Dictionary<int, int[]>());
        foreach (var column in others)
        {
            if (moments.ToldBy(kept, column) is { Share: < Told })
                kept.Add(column);
            else
                tellers.Add(column, Named(moments, kept, first.Count, column));
        }

        return ([.. kept.Skip(first.Count)], tellers);
    }

    private static int[] Named(ColumnMoments moments, List<int> kept, int skipped, int column)
    {
        var candidates = kept.Skip(skipped).ToArray();
        if (candidates.Length == 0)
            return [];
        var nearest = candidates.MaxBy(one => Math.Abs(moments.Correlation(one, column)));
        var correlation = moments.Correlation(nearest, column);
        if (correlation * correlation >= ToldByOne || moments.ToldBy(kept, column) is not { } told)
            return [nearest];
        double PartOf(int place) => Math.Abs(told.Weights[place])
            * Math.Sqrt(moments.Covariances[kept[place], kept[place]] / moments.Covariances[column, column]);
        return
        [
            .. Enumerable.Range(skipped, candidates.Length).Where(place => PartOf(place) >= LeastPart)
                .OrderByDescending(PartOf).Take(MostNamed).Order().Select(place => kept[place]),
        ];
    }
}
