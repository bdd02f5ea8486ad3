using static System.FormattableString;

namespace Predictive.Evaluation.Treatment;

/// <summary>
/// Whether what sales did says what work would have made of the MQLs. Where it worked none of a kind, no method can
/// tell (positivity: Rosenbaum and Rubin, 1983), and it is said which kind.
/// </summary>
internal sealed class Identification(FollowedRows rows, Overlap overlap, string unit, WorkWindow window)
{
    /// <summary>The share of each side's MQLs that must lie in the overlap.</summary>
    public const double LeastShare = 0.5;

    /// <summary>How many worked leads, in effect, must speak for the MQLs of one side alone.</summary>
    public const double FewestEffective = 30;

    /// <summary>How many of the worked MQLs of each side must have converted.</summary>
    public const int FewestConversions = EvaluationReport.FewestConversions;

    /// <summary>Why it cannot be said, in a sentence; null where it can.</summary>
    public string? WhyNot() =>
        WhyNotAlone("that only prediction chooses", overlap.OnlyPredicted)
        ?? WhyNotAlone("that only the rules choose", overlap.OnlyRules)
        ?? WhyNotOf("predicted MQLs", overlap.Predicted, rows.Predicted)
        ?? WhyNotOf("rule MQLs", overlap.Rules, rows.Rules);

    private string? WhyNotAlone(string which, OverlapSide side) => side switch
    {
        { Mqls: 0 } => null,
        { Worked: 0 } => Invariant($"Of the {side.Mqls:N0} {unit} {which}, sales worked none within {Days}, ")
            + "so nothing tells what work would have made of them.",
        { EffectiveWorked: < FewestEffective } =>
            Invariant($"Of the {side.Mqls:N0} {unit} {which}, sales worked {side.Worked:N0} within {Days}, which ")
            + Invariant($"say as much as {side.EffectiveWorked:0} of equal weight; at least {FewestEffective} ")
            + "are needed.",
        _ => null,
    };

    private string? WhyNotOf(string which, OverlapSide side, bool[] mqls)
    {
        if (side.Mqls == 0) return $"None of the {which} was still open and not yet worked.";
        var converted = Enumerable.Range(0, rows.Count)
            .Count(row => mqls[row] && rows.Worked[row] && rows.Labels[row] == 1);
        return side.Worked == 0
            ? Invariant($"Of the {side.Mqls:N0} {which}, sales worked none within {Days}.")
            : side.ShareInOverlap < LeastShare
            ? Invariant($"Only {100 * side.ShareInOverlap:0} % of the {which} are like {unit} that sales worked; ")
                + Invariant($"at least {100 * LeastShare:0} % are needed.")
            : converted < FewestConversions
            ? Invariant($"Of the {which} that sales worked within {Days}, {converted:N0} converted afterwards; ")
                + $"at least {FewestConversions} are needed."
            : null;
    }

    private string Days => window.Days == 1 ? "a day" : Invariant($"{window.Days} days");
}
