using static System.FormattableString;

namespace Predictive.Evaluation.Treatment;

/// <summary>
/// Whether what sales did says what work would have made of the MQLs. Where it worked none of a kind, no method can
/// tell (positivity: Rosenbaum and Rubin, 1983), and it is said which kind.
/// </summary>
internal sealed class Identification(FollowedRows rows, Overlap overlap, TreatmentReport report)
{
    /// <summary>The share of each side's MQLs that must be followed, and of these lie in the overlap.</summary>
    public const double LeastShare = 0.5;

    /// <summary>How many worked leads, in effect, must speak for the MQLs of one side alone.</summary>
    public const double FewestEffective = 30;

    /// <summary>How many of the worked MQLs of each side must have converted.</summary>
    public const int FewestConversions = EvaluationReport.FewestConversions;

    /// <summary>Why it cannot be said, in a sentence; null where it can.</summary>
    public string? WhyNot() =>
        WhyNotAlone("that only prediction chooses", overlap.OnlyPredicted)
        ?? WhyNotAlone("that only the rules choose", overlap.OnlyRules)
        ?? WhyNotOf("predicted MQLs", report.Predicted, overlap.Predicted, rows.Predicted)
        ?? WhyNotOf("rule MQLs", report.Rules, overlap.Rules, rows.Rules);

    private string? WhyNotAlone(string which, OverlapSide side) => side switch
    {
        { Mqls: 0 } => null,
        { Worked: 0 } => Invariant($"Of the {side.Mqls:N0} {report.Unit} {which}, sales worked none within {Days}, ")
            + "so nothing tells what work would have made of them.",
        { EffectiveWorked: < FewestEffective } =>
            Invariant($"Of the {side.Mqls:N0} {report.Unit} {which}, sales worked {side.Worked:N0} within {Days}, ")
            + Invariant($"which say as much as {side.EffectiveWorked:0} of equal weight; at least {FewestEffective} ")
            + "are needed.",
        _ => null,
    };

    private string? WhyNotOf(string which, CalledMqls called, OverlapSide side, bool[] mqls)
    {
        if (called.Followed == 0 || called.Followed < LeastShare * called.Mqls)
        {
            return Invariant($"Of the {called.Mqls:N0} {which}, sales had worked {called.WorkedBefore:N0} before they ")
                + Invariant($"were called, and {called.ConvertedWithin:N0} converted within {Days}; at least ")
                + Invariant($"{100 * LeastShare:0} % must be left to ask for.");
        }

        var converted = Enumerable.Range(0, rows.Count)
            .Count(row => mqls[row] && rows.Worked[row] && rows.Labels[row] == 1);
        return side.Worked == 0
            ? Invariant($"Of the {side.Mqls:N0} {which}, sales worked none within {Days}.")
            : side.ShareInOverlap < LeastShare
            ? Invariant($"Only {100 * side.ShareInOverlap:0} % of the {which} are like {report.Unit} that sales ")
                + Invariant($"worked; at least {100 * LeastShare:0} % are needed.")
            : converted < FewestConversions
            ? Invariant($"Of the {which} that sales worked within {Days}, {converted:N0} converted afterwards; ")
                + $"at least {FewestConversions} are needed."
            : null;
    }

    private string Days => report.Window.Days == 1 ? "a day" : Invariant($"{report.Window.Days} days");
}
