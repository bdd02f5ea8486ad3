using Predictive.Snapshots;

namespace Predictive.Decisions.Replay;

/// <summary>Conditions ready to be asked of many snapshots, on many threads.</summary>
internal sealed class AskedConditions
{
    private readonly EventCounters _counters = new();
    private readonly Func<RuleEvidence, bool>[] _asked;
    private CounterBinding? _binding;

    public AskedConditions(IEnumerable<RuleCondition> conditions) =>
        _asked = [.. conditions.Select(condition => condition.Compile(_counters))];

    /// <summary>The place of the first that holds; null where none does.</summary>
    public int? FirstOf(Snapshot snapshot)
    {
        if (_asked.Length == 0)
            return null;
        var evidence = EvidenceOf(snapshot);
        return Array.FindIndex(_asked, holds => holds(evidence)) is var place and >= 0 ? place : null;
    }

    private RuleEvidence EvidenceOf(Snapshot snapshot)
    {
        var evidence = new RuleEvidence(_counters.All.Count)
        {
            Snapshot = snapshot,
            AsOf = snapshot.AsOf?.Instant.Ticks ?? 0,
        };
        if (_counters.All.Count == 0 || snapshot.Events.Reader is not { } reader)
            return evidence;
        var kept = _binding;
        var binding = ReferenceEquals(kept?.Reader, reader)
            ? kept!
            : _binding = new CounterBinding(reader, _counters.All);
        var touched = new Stack<int>();
        Count(snapshot.Events);
        Count(snapshot.SalesTouches);
        return evidence;

        void Count(KnownEvents events)
        {
            binding.Count(events, evidence, touched);
            while (touched.TryPop(out var counter))
                evidence.Times[counter].Settle();
        }
    }
}
