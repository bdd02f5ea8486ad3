using Predictive.Data;
using Predictive.Decisions;
using Predictive.Learning;
using Predictive.Snapshots;
using Xunit;

namespace Predictive.Tests.Decisions;

/// <summary>The replay equals its naive twin on random rules and leads.</summary>
public sealed class RuleReplayTests
{
    private const int Cases = 1_000;

    private static readonly FunnelRecords _records = RuleWorld.Records(seed: 31, leads: 60);
    private static readonly SnapshotTaker _taker = new(_records);

    [Fact]
    public void One_pass_over_many_dates_gives_what_the_twin_gives_at_each()
    {
        var (mqls, given) = (0, 0);
        for (var seed = 0; seed < Cases; seed++)
        {
            var chance = new SeededRandom((ulong)seed);
            var rules = new RandomRules(chance).Book();
            var lead = _records.Leads[chance.NextBelow(_records.Leads.Count)];
            var dates = Enumerable.Range(0, 5)
                .Select(_ => lead.CreatedAt!.Value.AddHours(chance.NextBelow(24 * 70) - 9))
                .Order().Select(date => new AsOfDate(date)).ToList();
            var told = new RuleReplay(rules, _records, _taker).ScoresAt(lead, dates);
            var points = new RuleReplay(rules, _records, _taker).PointsAt(lead, dates);
            for (var i = 0; i < dates.Count; i++)
            {
                var at = dates[i].Instant;
                if (at < lead.CreatedAt || at >= lead.DeletedAt)
                {
                    Assert.Null(told[i]);
                    Assert.Equal(double.NaN, points[i]);
                    continue;
                }

                var naive = new NaiveRules(rules, _records, lead, at).Score();
                Same(naive, told[i]!, $"seed {seed}, {lead.Id}, {at:O}");
                Same(naive, rules.ScoreOf(_taker.At(lead, dates[i])!), $"alone: seed {seed}, {lead.Id}, {at:O}");
                Assert.Equal(naive.Total, points[i]);
                mqls += naive.IsMql ? 1 : 0;
                given += naive.Fit != 0 && naive.Engagement != 0 ? 1 : 0;
            }
        }

        Assert.True(mqls > Cases / 4 && given > Cases, $"{mqls} MQLs, {given} with points: they test nothing.");
    }

    [Fact]
    public void The_first_crossing_is_the_first_of_all_moments_at_which_the_twin_says_MQL()
    {
        var crossed = 0;
        for (var seed = 0; seed < Cases / 2; seed++)
        {
            var chance = new SeededRandom((ulong)seed + 7_000);
            var rules = new RandomRules(chance).Book();
            var lead = _records.Leads[chance.NextBelow(_records.Leads.Count)];
            var first = MomentsOf(lead, rules).Where(at => at >= lead.CreatedAt && !(at >= lead.DeletedAt)).Order()
                .Where(at => new NaiveRules(rules, _records, lead, at).Score().IsMql)
                .Select(at => (DateTime?)at).FirstOrDefault();
            Assert.Equal(first, new RuleReplay(rules, _records, _taker).FirstMql(lead));
            crossed += first is null ? 0 : 1;
        }

        Assert.True(crossed > Cases / 20, $"Only {crossed} leads crossed: they test nothing.");
    }

    [Fact]
    public void Replays_on_several_threads_give_the_same()
    {
        var rules = new RandomRules(new SeededRandom(5)).Book();
        var alone = _records.Leads.Select(lead => new RuleReplay(rules, _records, _taker).FirstMql(lead)).ToList();
        var replay = new RuleReplay(rules, _records, _taker);
        Assert.Equal(alone, _records.Leads.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(replay.FirstMql));
    }

    private static IEnumerable<DateTime> MomentsOf(Lead lead, ScoringRules rules) =>
        _records.Events.Of(lead.Id).Select(one => one.KnownAt)
            .Concat(_records.FieldHistory.Where(one => one.LeadId == lead.Id).Select(one => one.At))
            .Concat(_records.Dispositions.Where(one => one.LeadId == lead.Id && one.Verdict == "recycled")
                .Select(one => one.At))
            .Concat(_records.Accounts.Where(one => one.Id == lead.AccountId).Select(one => one.CreatedAt)
                .OfType<DateTime>())
            .Concat(rules.Versions.Select(one => one.From).OfType<DateOnly>().Select(day =>
                TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), _records.TimeZone)))
            .Append(lead.CreatedAt!.Value);

    private static void Same(RuleScore naive, RuleScore told, string which)
    {
        Assert.Equal(naive.ByRule, told.ByRule);
        Assert.Equal(naive.ByCategory, told.ByCategory);
        Assert.True(
            naive with { ByRule = told.ByRule, ByCategory = told.ByCategory } == told, $"{which}\n{naive}\n{told}");
    }
}
