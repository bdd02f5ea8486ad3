using Predictive.Decisions.Replay;

namespace Predictive.Decisions;

/// <summary>Something that is so, or not, of a lead as of a date.</summary>
public abstract record RuleCondition
{
    private protected RuleCondition()
    {
    }

    /// <summary>Whether it asks for what happened, and not only for what a lead is.</summary>
    public abstract bool AsksEvents { get; }

    /// <summary>The condition ready to be asked of many leads.</summary>
    internal abstract Func<RuleEvidence, bool> Compile(EventCounters counters);
}
