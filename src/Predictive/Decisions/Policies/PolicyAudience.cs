using Predictive.Decisions.Replay;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>The leads for whom a condition holds.</summary>
/// <param name="when">The condition.</param>
public sealed class PolicyAudience(RuleCondition when)
{
    private readonly AskedConditions _asked = new([when]);

    /// <summary>Whether a lead belongs to them as of its snapshot's date.</summary>
    public bool Has(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return _asked.FirstOf(snapshot) is not null;
    }
}
