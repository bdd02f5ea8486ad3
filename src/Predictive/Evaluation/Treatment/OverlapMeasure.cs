namespace Predictive.Evaluation.Treatment;

/// <summary>Finds where worked leads can speak for the MQLs, and how many of them do.</summary>
internal sealed class OverlapMeasure(FollowedRows rows)
{
    /// <summary>A chance of being worked below this is never learned from.</summary>
    public const double Floor = 0.01;

    /// <summary>The overlap.</summary>
    public Overlap Measure()
    {
        int[] onlyPredicted = [.. Meant(row => rows.Predicted[row] && !rows.Rules[row])];
        int[] onlyRules = [.. Meant(row => rows.Rules[row] && !rows.Predicted[row])];
        var least = Math.Max(Floor, Math.Min(LeastChance(onlyPredicted), LeastChance(onlyRules)));
        return new Overlap
        {
            LeastChance = least,
            Predicted = Side(least, [.. Meant(row => rows.Predicted[row])]),
            Rules = Side(least, [.. Meant(row => rows.Rules[row])]),
            OnlyPredicted = Side(least, onlyPredicted),
            OnlyRules = Side(least, onlyRules),
            Bins = [.. Enumerable.Range(0, Overlap.BinCount).Select(Bin)],
        };
    }

    /// <summary>
    /// The chance from which on these rows tell most: the cut at which the variance of their mean, which grows with
    /// 1 / chance and falls with the number of rows kept, is least (Crump, Hotz, Imbens and Mitnik, 2009, for one arm).
    /// </summary>
    private double LeastChance(int[] meant)
    {
        if (meant.Length == 0) return Floor;
        double weight = 0, spread = 0, best = double.PositiveInfinity, least = 1;
        foreach (var row in meant.OrderByDescending(row => rows.ChancesOfWork[row]))
        {
            weight += rows.Weights[row];
            spread += rows.Weights[row] * rows.Weights[row] / Math.Max(rows.ChancesOfWork[row], double.Epsilon);
            var variance = spread / (weight * weight);
            if (variance > best) continue;
            (best, least) = (variance, rows.ChancesOfWork[row]);
        }

        return least;
    }

    private OverlapSide Side(double least, int[] all)
    {
        int[] inside = [.. all.Where(row => rows.ChancesOfWork[row] >= least)];
        double[] standFor =
            [.. inside.Where(row => rows.Worked[row]).Select(row => rows.Weights[row] / rows.ChancesOfWork[row])];
        var sum = standFor.Sum();
        return new OverlapSide(
            all.Length,
            all.Count(row => rows.Worked[row]),
            all.Length == 0 ? null : inside.Sum(row => rows.Weights[row]) / all.Sum(row => rows.Weights[row]),
            standFor.Length == 0 ? 0 : sum * sum / standFor.Sum(one => one * one));
    }

    private OverlapBin Bin(int bin)
    {
        int[] inside = [.. Meant(row =>
            Math.Min(Overlap.BinCount - 1, (int)(rows.ChancesOfWork[row] * Overlap.BinCount)) == bin)];
        return new OverlapBin(
            bin / (double)Overlap.BinCount,
            (bin + 1) / (double)Overlap.BinCount,
            inside.Count(row => rows.Predicted[row] && rows.Worked[row]),
            inside.Count(row => rows.Predicted[row] && !rows.Worked[row]),
            inside.Count(row => rows.Rules[row] && rows.Worked[row]),
            inside.Count(row => rows.Rules[row] && !rows.Worked[row]));
    }

    private IEnumerable<int> Meant(Func<int, bool> isMeant) => Enumerable.Range(0, rows.Count).Where(isMeant);
}
