using Predictive.Scoring;
using static System.FormattableString;

namespace Predictive.Evaluation.Comparing;

/// <summary>What the figures of a comparison mean, and why leads are where they are, in plain words.</summary>
internal static class ComparisonWords
{
    private const int MostReasons = 3;

    /// <summary>How leads are counted.</summary>
    public static IEnumerable<string> Definitions(ComparedFunnel funnel, int horizonDays)
    {
        if (!funnel.IsDated)
        {
            yield return "There are no dates: each lead is looked at once, as it stands, so nothing is said week by "
                + "week or of how early a lead was called.";
        }
        else
        {
            yield return "Each lead counts once, with one outcome for both sides: whether it converted within "
                + Invariant($"{horizonDays} days after its first look.");
            yield return "Both sides are asked at the same looks, and a lead is called at the first look at which a "
                + "side makes it an MQL. A conversion before that is not found; a later call gets no later deadline.";
            yield return "At equal volume, prediction calls in each week as many leads as the scoring rules did, the "
                + "highest likelihoods among the looks of that week at leads that it has not called yet.";
        }

        yield return "AUC and curves rank a lead by the highest likelihood, or the most points, that it reached.";
        yield return "Conversion is as observed: whom sales worked was decided by the rules of that time, and work may "
            + "have made conversions.";
        yield return "Intervals are 95 %, by a paired bootstrap that resamples whole accounts, also those of AUCs and "
            + "their difference; who is an MQL is held fixed.";
    }

    /// <summary>How money is reckoned.</summary>
    public static IEnumerable<string> OfMoney(ComparedFunnel funnel)
    {
        if (funnel.OpportunitiesKnown)
        {
            yield return "Opportunities opened within the horizon after the first look count; one that several leads "
                + "belong to is shared evenly among them.";
        }

        if (funnel.AmountsKnown)
            yield return "Won revenue is what was won by the known-on date; deals still open may follow.";
        if (funnel.CostKnown)
        {
            yield return (funnel.SpendKnown
                    ? "Cost per opportunity: the campaign spend on all leads compared"
                    : "Cost per opportunity: no campaign cost is known")
                + (funnel.WorkCost > 0
                    ? Invariant($", and {funnel.WorkCost:0.##} for working each MQL.")
                    : "; working an MQL was not given a cost.");
        }

        if (funnel.TouchesPerWorkedLead is { } touches)
        {
            yield return Invariant($"Wasted sales touches: MQLs that did not convert, times the {touches:0.0} touches ")
                + "that a worked lead got.";
        }
    }

    /// <summary>What moves a likelihood most.</summary>
    public static IEnumerable<string> OfScore(LeadScore score) => score.Reasons.Take(MostReasons).Select(reason =>
        Invariant($"{reason.Words} ({100 * reason.Points:+0.0;-0.0;0.0} points)"));

    /// <summary>What the scoring rules say of a lead.</summary>
    public static IEnumerable<string> OfRules(Disagreement one, double? threshold)
    {
        if (!double.IsNaN(one.Look.Points) && threshold is { } least)
            yield return Invariant($"{one.Look.Points:0.##} points; {least:0.##} make an MQL");
        if (one.Rules?.Veto is { } veto)
            yield return $"never an MQL: {veto}";
        var given = (one.Rules?.ByRule ?? new Dictionary<string, double>()).Where(rule => rule.Value != 0)
            .OrderByDescending(rule => Math.Abs(rule.Value)).ThenBy(rule => rule.Key, StringComparer.Ordinal);
        foreach (var (rule, points) in given.Take(MostReasons))
            yield return Invariant($"{rule} ({points:+0.##;-0.##})");
    }

    /// <summary>What became of a lead.</summary>
    public static string OfOutcome(Disagreement one) =>
        !one.Lead.Converted ? "did not convert"
        : one.DaysToConversion is { } days
            ? Invariant($"converted {Math.Round(days):0} {(Math.Round(days) == 1 ? "day" : "days")} later")
        : "converted";
}
