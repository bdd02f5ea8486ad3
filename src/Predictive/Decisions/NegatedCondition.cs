using Predictive.Decisions.Replay;

namespace Predictive.Decisions;

/// <summary>What must not be so.</summary>
/// <param name="Of">The condition that must not hold.</param>
public sealed record NegatedCondition(RuleCondition Of) : RuleCondition
{
    /// <inheritdoc/>
    public override bool AsksEvents => Of.AsksEvents;

    internal override Func<RuleEvidence, bool> Compile(EventCounters counters)
    {
        var of = Of.Compile(counters);
        return evidence => !of(evidence);
    }
}
