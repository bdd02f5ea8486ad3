using Predictive.Data;
using Predictive.Leakage;
using Predictive.Learning;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Leakage;

public sealed class ReconciliationTests
{
    private static readonly AttributeColumn[] _columns =
        [.. new[] { "all", "early", "logarithm", "last", "noise" }.Select(name =>
            new AttributeColumn(name, name == "last" ? AttributeKind.Date : AttributeKind.Number))];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Counts_over_the_whole_period_are_left_out_and_those_up_to_the_as_of_date_are_not(bool dated)
    {
        var report = Check(dated);

        Assert.Equal(["all", "last", "logarithm"], report.LeftOut.Order());
        var all = Assert.Single(report.Findings, one => one.Column == "all");
        Assert.Equal(LeakEvidenceKind.Reconciled, all.Evidence[0].Kind);
        Assert.Contains("for 100% of the leads; counted up to the as-of date only", all.Sentence);
    }

    [Fact]
    public void A_funnel_without_events_is_not_counted() =>
        Assert.Empty(Check(dated: true, withEvents: false).LeftOut);

    /// <summary>Leads do up to nine things in sixty days, whatever becomes of them.</summary>
    private static LeakReport Check(bool dated, bool withEvents = true)
    {
        var (chance, funnel) = (new SeededRandom(71), new HandFunnel(_columns));
        for (var i = 0; i < 600; i++)
        {
            var (id, created) = ($"L{i:000}", i / 2.0);
            double[] days = [.. Enumerable.Range(0, chance.NextBelow(10)).Select(_ => 60 * chance.NextDouble())];
            var converts = chance.NextDouble() < 0.3;
            funnel.Lead(id, created, outcome: dated ? null : converts, attributes:
            [
                AttributeValue.Of(days.Length),
                AttributeValue.Of(days.Count(day => day <= 7)),
                AttributeValue.Of(Math.Log(1 + days.Length)),
                days.Length == 0 ? AttributeValue.Missing : AttributeValue.Of(HandFunnel.Day(created + days.Max())),
                AttributeValue.Of(chance.NextDouble()),
            ]);
            foreach (var day in withEvents ? days : [])
            {
                funnel.Event(id, "visit", created + day);
            }

            if (dated && converts)
            {
                funnel.Opportunity(created + 10 + (15 * chance.NextDouble()), id);
            }
        }

        var records = funnel.Records();
        var snapshots = records.Take(30, 7);
        return LeakCheck.Of(snapshots.Mature, snapshots.Mature, new HashSet<string>(), 7, new LeakSources(
            records, ConversionDates.Of(records, ConversionStage.Opportunity), FirstAgeDays: 7, HorizonDays: 30));
    }
}
