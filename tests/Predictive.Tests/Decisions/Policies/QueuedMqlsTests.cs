using Predictive.Decisions.Policies;
using Predictive.Learning;
using Predictive.Models;
using Xunit;
using static Predictive.Tests.Decisions.Policies.PolicyWorld;

namespace Predictive.Tests.Decisions.Policies;

public sealed class QueuedMqlsTests
{
    private static readonly DateOnly _monday = new(2026, 1, 5);

    private static readonly MqlPolicy _two = Policy(
        """
        always: [{ name: Demo, when: { event: demo } }]
        cut: { capacity: { perDay: 2, likelihood: 0.2, holidays: [2026-01-06] } }
        """);

    [Fact]
    public void The_likeliest_come_first_and_the_others_wait_for_the_next_working_day()
    {
        var queue = new QueuedMqls(_two);

        var monday = queue.On(
            _monday, [Look("A", 0.3), Look("B", 0.5), Look("C", 0.4), Look("D", 0.1), Look("E", 0.25)]);
        Assert.Equal(
            [
                DecisionCode.Waiting, DecisionCode.AboveCut, DecisionCode.AboveCut, DecisionCode.BelowCut,
                DecisionCode.Waiting,
            ],
            monday.Select(one => one.Code));
        Assert.Equal(
            "the likelihood of 30.0 % reaches the cut of 20.0 % for 2 leads a working day; "
            + "it waits until sales has time",
            monday[0].Reason);
        Assert.Equal(2, queue.Waiting);

        Assert.Empty(queue.On(_monday.AddDays(1), []));
        var wednesday = queue.On(_monday.AddDays(2), [Look("F", 0.21), Look("E", 0.1)]);
        Assert.Equal(
            [("F", true), ("E", false), ("A", true)], wednesday.Select(one => (one.LeadId, one.IsMql)));
        Assert.EndsWith("; it waited since 2026-01-05", wednesday[2].Reason);
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public void Hand_raisers_do_not_wait_and_take_places_of_the_next_working_days()
    {
        var queue = new QueuedMqls(_two);
        var saturday = new DateOnly(2026, 1, 10);

        var raised = queue.On(saturday, [.. Enumerable.Range(0, 3).Select(i => Raised($"R{i}")), Look("A", 0.9)]);
        Assert.Equal([true, true, true, false], raised.Select(one => one.IsMql));
        Assert.Empty(queue.On(saturday.AddDays(2), []));
        Assert.Equal("A", Assert.Single(queue.On(saturday.AddDays(3), [])).LeadId);
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(0.4)]
    [InlineData(3)]
    public void Never_more_than_there_is_time_for_nobody_twice_and_none_on_days_off(double perDay)
    {
        foreach (var seed in Enumerable.Range(1, 20))
        {
            var chance = new SeededRandom((ulong)seed);
            var policy = _two with { Cut = (CapacityCut)_two.Cut with { PerDay = perDay } };
            var (queue, became, working) = (new QueuedMqls(policy), new List<string>(), 0);
            for (var day = _monday; day < _monday.AddDays(60); day = day.AddDays(1))
            {
                var looks = Enumerable.Range(0, chance.NextBelow(8))
                    .Select(number => Look($"{day:MMdd}-{number}", chance.NextDouble())).ToArray();
                var isWorking = ((CapacityCut)policy.Cut).Calendar.IsWorkingDay(day);
                working += isWorking ? 1 : 0;

                var mqls = queue.On(day, looks).Where(one => one.IsMql).Select(one => one.LeadId).ToList();

                Assert.True(isWorking || mqls.Count == 0);
                Assert.InRange(mqls.Count, 0, (int)Math.Ceiling(perDay));
                became.AddRange(mqls);
                Assert.True(became.Count <= (working * perDay) + 1e-6);
                Assert.True(!isWorking || queue.Waiting == 0 || mqls.Count >= Math.Floor(perDay));
            }

            Assert.Equal(became.Count, became.Distinct().Count());
        }
    }

    [Fact]
    public void Days_are_asked_for_one_after_another()
    {
        var queue = new QueuedMqls(_two);
        queue.On(_monday, []);

        Assert.Throws<ArgumentException>(() => queue.On(_monday, []));
    }

    private static (Predictive.Snapshots.Snapshot, Likelihood, MqlStanding?) Look(string id, double likelihood) =>
        (Lead(1, id), new Likelihood(likelihood), null);

    private static (Predictive.Snapshots.Snapshot, Likelihood, MqlStanding?) Raised(string id) =>
        (Lead(1, id, events: ("demo", 0.5)), new Likelihood(0.01), null);
}
