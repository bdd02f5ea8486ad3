namespace Predictive.Evaluation.Comparing;

/// <summary>
/// Leads ranked by one side's score, highest first, in bins: one bin a score where there are few different ones, else
/// bins of about equal size that keep equal scores together. Within a bin the order is not seen; the AUC is then off
/// by at most half the sum over bins of (share of converted leads) x (share of others), below 0.0003 for bins of equal
/// size.
/// </summary>
internal sealed class RankBins
{
    /// <summary>The most bins.</summary>
    public const int Most = 2048;

    private readonly LeadCodes _codes;
    private readonly bool _hasOutsiders;

    /// <summary>Ranks leads.</summary>
    /// <param name="scores">A score a lead, any number but NaN; null for leads that are left out.</param>
    /// <param name="converted">Whether each lead converted.</param>
    public RankBins(double?[] scores, bool[] converted)
    {
        var ranked = Array.FindAll(scores, score => score is not null).Select(score => score!.Value).ToArray();
        Array.Sort(ranked);
        Array.Reverse(ranked);
        var bins = BinsOf(ranked);
        Bins = bins.Count;
        _hasOutsiders = scores.Any(score => score is null);
        var codes = new int[scores.Length];
        for (var lead = 0; lead < codes.Length; lead++)
        {
            codes[lead] = scores[lead] is { } score
                ? (2 * BinOf(bins, score)) + (converted[lead] ? 1 : 0)
                : 2 * Bins;
        }

        _codes = new LeadCodes((2 * Bins) + (_hasOutsiders ? 1 : 0), codes);
    }

    /// <summary>How many bins there are.</summary>
    public int Bins { get; }

    /// <summary>Counts the leads of each bin, highest first.</summary>
    /// <param name="weights">How often each lead counts.</param>
    /// <param name="counts">Filled with two counts a bin: leads that did not convert, leads that did.</param>
    /// <returns>How many leads there are, and how many of them converted.</returns>
    public (long Leads, long Converted) Count(LeadWeights weights, Span<int> counts)
    {
        _codes.Count(weights, counts);
        var (leads, all) = (0L, 0L);
        for (var bin = 0; bin < Bins; bin++)
        {
            all += counts[(2 * bin) + 1];
            leads += counts[2 * bin] + counts[(2 * bin) + 1];
        }

        return (leads, all);
    }

    /// <summary>The size of the counts of <see cref="Count"/>.</summary>
    public int Counts => _codes.Codes;

    /// <summary>The area under the ROC curve of counted bins; NaN where only one outcome is there.</summary>
    public static double Auc(ReadOnlySpan<int> counts, int bins, long leads, long conversions)
    {
        var (above, converted) = (0.0, 0L);
        for (var bin = 0; bin < bins; bin++)
        {
            above += counts[2 * bin] * (converted + (0.5 * counts[(2 * bin) + 1]));
            converted += counts[(2 * bin) + 1];
        }

        return above / ((double)conversions * (leads - conversions));
    }

    private static List<double> BinsOf(double[] ranked)
    {
        var lowest = new List<double>();
        var distinct = 0;
        for (var rank = 0; rank < ranked.Length; rank++)
            distinct += rank == 0 || ranked[rank] != ranked[rank - 1] ? 1 : 0;
        var size = distinct <= Most ? 0 : (double)ranked.Length / Most;
        for (int rank = 0, taken = 0; rank < ranked.Length; rank++)
        {
            taken++;
            var isLastOfTie = rank + 1 == ranked.Length || ranked[rank + 1] != ranked[rank];
            if (isLastOfTie && (rank + 1 == ranked.Length || taken >= size))
            {
                lowest.Add(ranked[rank]);
                taken = 0;
            }
        }

        return lowest;
    }

    /// <summary>The first bin whose lowest score a score reaches; they descend.</summary>
    private static int BinOf(List<double> lowest, double score)
    {
        var (low, high) = (0, lowest.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (score >= lowest[middle])
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
