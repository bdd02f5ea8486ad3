using Predictive.Decisions;
using Predictive.Features;
using Predictive.Features.Tallying;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Auditing;

/// <summary>
/// How many of the opens and clicks that rules count were made by machines, as far as their times tell.
/// </summary>
internal static class MachineShares
{
    /// <summary>The share of each rule, by its name; none for rules that count no opens or clicks.</summary>
    public static IReadOnlyDictionary<string, double> Of(
        IReadOnlyList<ScoringRule> rules, IReadOnlyList<LabelledSnapshot> snapshots)
    {
        var reader = snapshots.Select(one => one.Snapshot.Events.Reader).FirstOrDefault(one => one is not null);
        if (reader is null)
            return new Dictionary<string, double>();
        var words = reader.Columns.TypeWords;
        string[] types = [.. Enumerable.Range(0, words.Codes).Select(code => words[code] ?? "")];
        if (EventNames.MailsOf(types, reader.Meanings) is not { } mails)
            return new Dictionary<string, double>();
        var counters = rules.OfType<EventRule>()
            .Where(rule => mails.Opens.Has(rule.Type) || mails.Clicks.Has(rule.Type))
            .Select(rule => new Counter(rule, words.Find(rule.Type))).ToArray();
        var machines = new MachineMail(mails, types);
        foreach (var one in counters.Length == 0 ? [] : snapshots)
            Count(one.Snapshot, machines, counters);
        return counters.Where(counter => counter.Events > 0).DistinctBy(counter => counter.Rule.Name)
            .ToDictionary(counter => counter.Rule.Name, counter => (double)counter.Machine / counter.Events);
    }

    private static void Count(Snapshot snapshot, MachineMail machines, Counter[] counters)
    {
        machines.Begin(snapshot.Events);
        foreach (var one in snapshot.Events)
        {
            if (!machines.Judges(one.TypeCode))
                continue;
            var isMachine = machines.IsMachine(one);
            foreach (var counter in counters)
                counter.Add(one, isMachine);
        }
    }

    private sealed class Counter(EventRule rule, int code)
    {
        public EventRule Rule => rule;

        public long Events { get; private set; }

        public long Machine { get; private set; }

        public void Add(KnownEvent one, bool isMachine)
        {
            if (one.TypeCode != code || one.DaysAgo >= rule.WithinDays)
                return;
            Events++;
            Machine += isMachine ? 1 : 0;
        }
    }
}
