using Predictive.Decisions.Replay;

namespace Predictive.Decisions;

/// <summary>Where a lead came from: its campaign, or its lead source, is one of these (case ignored).</summary>
/// <param name="Words">The campaigns' ids, or the sources.</param>
/// <param name="IsSource">Whether the source is asked for, rather than the campaign.</param>
public sealed record OriginCondition(IReadOnlyList<string> Words, bool IsSource) : RuleCondition
{
    /// <inheritdoc/>
    public override bool AsksEvents => false;

    internal override Func<RuleEvidence, bool> Compile(EventCounters counters)
    {
        var words = Words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return IsSource
            ? evidence => evidence.Snapshot.Source is { } source && words.Contains(source)
            : evidence => evidence.Snapshot.CampaignId is { } campaign && words.Contains(campaign);
    }
}
