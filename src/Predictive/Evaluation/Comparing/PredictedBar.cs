using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Comparing;

/// <summary>From where on prediction makes leads MQLs in earnest: a policy, else a version's own cut.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Reason">What its cut was chosen for, in a few words.</param>
public sealed record PredictedBar(MqlPolicy Policy, string Reason)
{
    /// <summary>The bar of a single cut.</summary>
    public static PredictedBar Of(MqlCut cut)
    {
        ArgumentNullException.ThrowIfNull(cut);
        return new PredictedBar(MqlPolicy.OfCut(cut, "cut"), cut.Reason);
    }

    /// <summary>The bar of a policy.</summary>
    public static PredictedBar Of(MqlPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new PredictedBar(policy, $"the policy '{policy.Label}'");
    }

    /// <summary>The likelihood from which every lead is an MQL; null where that depends on the lead.</summary>
    public double? Likelihood => Policy is { Never: [], Always: [], Overrides: [], Cut: LikelihoodCut { By: null } cut }
        ? cut.Least
        : null;

    /// <summary>Whether it tells who is a hand-raiser.</summary>
    internal bool KnowsHandRaisers => Policy.Always.Count > 0;

    /// <summary>
    /// What it decides on a lead as a new one. A lead below the cut that only chance would try is none here: it says
    /// nothing of the cut.
    /// </summary>
    internal DecisionCode Decide(Snapshot snapshot, Likelihood likelihood) => Policy.Decide(snapshot, likelihood).Code;

    internal static bool IsMql(DecisionCode code) => code is DecisionCode.AboveCut or DecisionCode.HandRaiser;
}
