using Predictive.Evaluation;
using Predictive.Models;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive.Health;

/// <summary>
/// A conversion rate that jumps from one time to the next, of mature leads only. A jump by chance is reported in at
/// most one of five hundred funnels; one by less than a half is mentioned and no more.
/// </summary>
internal static class RateJump
{
    /// <summary>How often a border by chance is taken for a jump.</summary>
    public const double FalseAlarms = 0.002;

    /// <summary>How many times higher one rate is than the other, for a jump that moves calibration.</summary>
    public const double Jump = 1.5;

    private const int FewestConversions = 20;

    public static IEnumerable<DataFinding> In(CheckedFunnel funnel)
    {
        if (funnel.Split.Kind == SplitKind.Random)
        {
            return [];
        }

        var rows = TrainingSplitter.InOrder(funnel.Snapshots, funnel.Seed)
            .DistinctBy(one => one.Snapshot.LeadId, StringComparer.Ordinal).ToList();
        var borders = Enumerable.Range(1, Math.Max(0, rows.Count - 1))
            .Where(row => MomentOf(rows[row]) != MomentOf(rows[row - 1])).ToList();
        var converted = rows.ConvertAll(one => one.Converted);
        return converted.Count(one => one) >= FewestConversions
            && RateSteps.In(converted, borders, funnel.Seed) is { Chance: <= FalseAlarms } step
                ? [Finding(rows, step)]
                : [];
    }

    private static DataFinding Finding(List<LabelledSnapshot> rows, RateSteps step)
    {
        var (before, after) = (step.Before.Value!.Value, step.After.Value!.Value);
        var (high, low) = (Math.Max(before, after), Math.Min(before, after));
        var when = rows[step.Border].Snapshot.AsOf is { } asOf
            ? Invariant($"at {asOf.Instant:yyyy-MM-dd}")
            : Invariant($"after {100.0 * step.Border / rows.Count:0} % of the leads in their order");
        return new DataFinding(
            DataLook.RateJump, high >= Jump * low ? FindingSeverity.Careful : FindingSeverity.Note,
            Invariant($"The conversion rate of mature leads {(after > before ? "rises" : "falls")} {when} from ")
                + $"{Percent(step.Before)} to {Percent(step.After)}.",
            "Ask what changed then: a definition, a source, an import, the way sales works? If the earlier leads are "
                + "of another kind, begin the history there.");
    }

    private static string Percent(Estimate rate) => rate.HasInterval
        ? Invariant($"{100 * rate.Value:0.0} % ({100 * rate.Low:0.0}-{100 * rate.High:0.0})")
        : Invariant($"{100 * rate.Value:0.0} %");

    private static double? MomentOf(LabelledSnapshot one) =>
        one.Order ?? (one.Snapshot.AsOf?.Instant - DateTime.UnixEpoch)?.TotalDays;
}
