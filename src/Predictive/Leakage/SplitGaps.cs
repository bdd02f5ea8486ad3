using Predictive.Evaluation;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>Measures the gap between a random and the time split with a fast model.</summary>
internal static class SplitGaps
{
    /// <summary>Of more leads than this, evenly spaced ones are used.</summary>
    public const int MostLeads = 6_000;

    private const int Rounds = 100;

    /// <summary>The gap; null where nothing says what came first, or a part has one outcome only.</summary>
    /// <param name="snapshots">The snapshots.</param>
    /// <param name="leftOut">What neither model may learn from.</param>
    /// <param name="seed">The only source of chance.</param>
    public static SplitGap? Of(SnapshotSet snapshots, IReadOnlySet<string> leftOut, ulong seed)
    {
        if (!snapshots.IsDated && !snapshots.Mature.All(one => one.Order is not null))
        {
            return null;
        }

        LabelledSnapshot[] leads = [.. TrainingSplitter.InOrder(snapshots, seed)
            .GroupBy(one => one.Snapshot.LeadId).Select(lead => lead.First())];
        var step = 1 + ((leads.Length - 1) / MostLeads);
        leads = [.. leads.Where((_, i) => i % step == 0)];
        LabelledSnapshot[] shuffled = [.. leads.OrderBy(one => StableHash.Of(one.Cluster, seed))
            .ThenBy(one => one.Snapshot.LeadId, StringComparer.Ordinal)];
        return Measure(leads, leftOut, seed) is { } byTime && Measure(shuffled, leftOut, seed) is { } atRandom
            ? new SplitGap
            {
                AucByTime = byTime.Auc,
                LogLossByTime = byTime.LogLoss,
                AucAtRandom = atRandom.Auc,
                LogLossAtRandom = atRandom.LogLoss,
            }
            : null;
    }

    private static (Estimate Auc, Estimate LogLoss)? Measure(
        LabelledSnapshot[] ordered, IReadOnlySet<string> leftOut, ulong seed)
    {
        var border = (int)(ordered.Length * RecipeTrial.Earlier);
        var later = ordered[border..];
        if (!HasBothOutcomes(ordered[..border]) || !HasBothOutcomes(later))
        {
            return null;
        }

        var margins = new RecipeTrial(ordered, seed).MarginsWithout(leftOut);
        var likelihoods = Array.ConvertAll(margins, margin => 1 / (1 + Math.Exp(-margin)));
        var labels = Array.ConvertAll(later, one => one.Converted ? 1.0 : 0.0);
        return Intervals(likelihoods, labels, ClustersOf(later), seed);
    }

    private static (Estimate Auc, Estimate LogLoss) Intervals(
        double[] likelihoods, double[] labels, int[] clusters, ulong seed)
    {
        double[] ones = [.. labels.Select(_ => 1.0)];
        var ranking = Ranking.Of(likelihoods, labels, ones);
        var losses = LogLoss.PerRow(likelihoods, labels);
        var rounds = ClusteredBootstrap.Run(ones, clusters, 2, Figures, Rounds, seed);
        return (
            rounds.Interval(0, RankingQuality.RocAuc(ranking, ranking.Weights)!.Value),
            rounds.Interval(1, WeightedMean.Of(losses, ones)!.Value));

        void Figures(ReadOnlySpan<double> weights, Span<double> figures)
        {
            var ranked = new double[weights.Length];
            for (var rank = 0; rank < ranked.Length; rank++)
            {
                ranked[rank] = weights[ranking.Order[rank]];
            }

            figures[0] = RankingQuality.RocAuc(ranking, ranked) ?? double.NaN;
            figures[1] = WeightedMean.Of(losses, weights) ?? double.NaN;
        }
    }

    private static int[] ClustersOf(LabelledSnapshot[] snapshots)
    {
        var numbers = snapshots.Select(one => one.Cluster).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Index().ToDictionary(one => one.Item, one => one.Index);
        return Array.ConvertAll(snapshots, one => numbers[one.Cluster]);
    }

    private static bool HasBothOutcomes(LabelledSnapshot[] snapshots) =>
        snapshots.Select(one => one.Converted).Distinct().Count() == 2;
}
