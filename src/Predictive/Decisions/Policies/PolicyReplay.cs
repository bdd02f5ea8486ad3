using Predictive.Data;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>A policy told over a lead's looks: once an MQL, a lead stays one until sales says what it thinks.</summary>
public static class PolicyReplay
{
    /// <summary>The decisions at each look, one after another.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="looks">The looks at one lead with their likelihoods, ascending by date; all have one.</param>
    /// <param name="said">What sales said of the lead; at each look only what was said by then is seen.</param>
    public static IReadOnlyList<Decision> Of(
        MqlPolicy policy, IEnumerable<(Snapshot Snapshot, Likelihood Likelihood)> looks,
        IReadOnlyCollection<Disposition> said)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(looks);
        var (decisions, became) = (new List<Decision>(), new List<DateTime>());
        foreach (var (snapshot, likelihood) in looks)
        {
            var date = snapshot.AsOf!.Value.Instant;
            var decision = policy.Decide(snapshot, likelihood, MqlStanding.At(date, became, said));
            if (decision.IsMql && decision.Code != DecisionCode.StillMql)
                became.Add(date);
            decisions.Add(decision);
        }

        return decisions;
    }
}
