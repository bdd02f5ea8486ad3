using Predictive.Data;
using Predictive.Learning;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Data.Events;

/// <summary>What a log of events weighs, by the garbage collector's own count, while nothing else runs.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class EventMemoryTests
{
    private const string Alone = "events weighed alone";
    private const int Events = 500_000;

    [Fact]
    public void An_ordinary_event_holds_at_most_24_bytes()
    {
        var (log, held) = Weighed(learned: false);
        Assert.Equal(Events, log.Count);
        Assert.InRange(held / (double)Events, 18, 24);
        Assert.InRange(held, 0.95 * log.BytesHeld, 1.1 * log.BytesHeld);
    }

    [Fact]
    public void An_event_that_was_learned_of_later_holds_8_bytes_more()
    {
        var (log, held) = Weighed(learned: true);
        Assert.InRange(log.BytesHeld / (double)Events, 26, 26.5);
        Assert.InRange(held, 0.95 * log.BytesHeld, 1.1 * log.BytesHeld);
    }

    /// <summary>
    /// The middle of five weighings: what earlier tests left in pools may be given back during one of them.
    /// </summary>
    private static (EventLog Log, long Held) Weighed(bool learned)
    {
        var leads = Enumerable.Range(0, Events / 50).Select(i => $"L{i}").ToArray();
        var weighings = Enumerable.Range(0, 5).Select(_ => WeighedOnce(leads, learned)).OrderBy(one => one.Held);
        return weighings.ElementAt(2);
    }

    private static (EventLog Log, long Held) WeighedOnce(string[] leads, bool learned)
    {
        var before = MemoryHeld();
        var log = Filled(leads, learned);
        return (log, MemoryHeld() - before);
    }

    private static long MemoryHeld()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static EventLog Filled(string[] leads, bool learned)
    {
        string[] types = [.. Enumerable.Range(0, 20).Select(i => $"type {i}")];
        var builder = new EventLogBuilder(["pages"]);
        var chance = new SeededRandom(3);
        for (var i = 0; i < Events; i++)
        {
            var at = SmallFunnel.Start.AddSeconds(chance.NextBelow(10_000_000));
            builder.Add(
                leads[chance.NextBelow(leads.Length)], types[chance.NextBelow(types.Length)], at,
                bySales: chance.NextBelow(9) == 0, learnedAt: learned ? at.AddDays(1) : null);
            builder.Quantity(0, chance.NextBelow(9));
        }

        return builder.Build();
    }
}
