using Predictive.Decisions.Replay;

namespace Predictive.Decisions;

/// <summary>All, or any, of several conditions.</summary>
/// <param name="Parts">The conditions.</param>
/// <param name="IsAll">Whether all must hold, rather than any.</param>
public sealed record JoinedCondition(IReadOnlyList<RuleCondition> Parts, bool IsAll) : RuleCondition
{
    /// <inheritdoc/>
    public override bool AsksEvents => Parts.Any(part => part.AsksEvents);

    internal override Func<RuleEvidence, bool> Compile(EventCounters counters)
    {
        var (parts, isAll) = (Parts.Select(part => part.Compile(counters)).ToArray(), IsAll);
        return evidence =>
        {
            foreach (var part in parts)
            {
                if (part(evidence) != isAll)
                    return !isAll;
            }

            return isAll;
        };
    }
}
