using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>
/// The points leads had as of their snapshots: by the scoring rules, else by the funnel's existing score.
/// </summary>
public static class RulePoints
{
    /// <summary>
    /// The points of one lead; where there are neither rules nor a score, 1 for a lead that the rules of its time had
    /// made an MQL and 0 for the others; null where the funnel does not tell that either.
    /// </summary>
    public static double? Of(Snapshot snapshot, ScoringRules? rules)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return rules is not null ? rules.PointsOf(snapshot)
            : snapshot.Points ?? (snapshot.WasMql is { } mql ? mql ? 1 : 0 : null);
    }

    /// <summary>The points of each lead, NaN where one has none; null where there are no points at all.</summary>
    public static double[]? Of(IEnumerable<Snapshot> snapshots, ScoringRules? rules)
    {
        double[] points = [.. snapshots.Select(snapshot => Of(snapshot, rules) ?? double.NaN)];
        return points.All(double.IsNaN) ? null : points;
    }

    /// <summary>
    /// The points that a share of the leads with points reach, or the number of leads nearest to it where many have the
    /// same.
    /// </summary>
    public static double ThresholdForShare(IReadOnlyList<double> points, double share)
    {
        var known = points.Where(one => !double.IsNaN(one)).OrderDescending().ToArray();
        if (known.Length == 0)
        {
            throw new ArgumentException("No lead has points; at least one must.", nameof(points));
        }

        var volume = Math.Clamp((int)Math.Round(share * known.Length), 1, known.Length);
        var least = known[volume - 1];
        var above = known.TakeWhile(one => one > least).ToArray();
        var reached = known.Count(one => one >= least);
        return above.Length > 0 && volume - above.Length < reached - volume ? above[^1] : least;
    }
}
