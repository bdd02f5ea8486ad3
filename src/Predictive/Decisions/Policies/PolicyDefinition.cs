using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>
/// An MQL policy over a model's likelihoods, each lead decided as a new one: by expected revenue first where its cut is
/// one of revenue, else by likelihood.
/// </summary>
public sealed class PolicyDefinition(MqlPolicy policy, LeadModel model) : MqlDefinition
{
    /// <inheritdoc/>
    public override MqlVerdict Of(Snapshot snapshot)
    {
        var likelihood = model.LikelihoodOf(snapshot);
        var kind = policy.Decide(snapshot, likelihood).Code switch
        {
            DecisionCode.Never => VerdictKind.Never,
            DecisionCode.HandRaiser => VerdictKind.Always,
            DecisionCode.AboveCut or DecisionCode.Explored or DecisionCode.StillMql => VerdictKind.Mql,
            DecisionCode.BelowCut or DecisionCode.WithSales or DecisionCode.Resting or DecisionCode.Waiting =>
                VerdictKind.NotMql,
        };
        var cut = PolicyPlan.Of(policy).For(snapshot).Policy.Cut;
        return new MqlVerdict(kind, cut is RevenueCut money ? money.RevenueOf(snapshot, likelihood) : likelihood.Value);
    }
}
