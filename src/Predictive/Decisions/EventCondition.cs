using Predictive.Decisions.Replay;

namespace Predictive.Decisions;

/// <summary>How often something happened, in the last days or ever; resets do not touch it.</summary>
/// <param name="Type">The type of event that counts.</param>
public sealed record EventCondition(string Type) : RuleCondition
{
    /// <summary>What the words beside an event must be for it to count.</summary>
    public IReadOnlyList<DetailTest> Details { get; init; } = [];

    /// <summary>How often; at least once unless told.</summary>
    public CountRange Count { get; init; } = new(1);

    /// <summary>Only events of the last days count; null for all time.</summary>
    public int? WithinDays { get; init; }

    /// <inheritdoc/>
    public override bool AsksEvents => true;

    internal override Func<RuleEvidence, bool> Compile(EventCounters counters)
    {
        var (counter, count) = (counters.Of(Type, Details), Count);
        var window = WithinDays * TimeSpan.TicksPerDay;
        return evidence =>
        {
            var times = evidence.Times[counter];
            return count.Covers(times.Count - times.FirstAfter(evidence.AsOf - window ?? long.MinValue));
        };
    }
}
