using Predictive.Data;
using Predictive.Health;
using Predictive.Learning;
using Xunit;

namespace Predictive.Tests.Health;

/// <summary>Each kind of fault is found where it was planted, and said with its figures.</summary>
public sealed class PlantedFaultTests
{
    private static readonly HealthWorld _clean = HealthWorld.Simulated("plain", 4_000, seed: 21);

    private static readonly DateTime _cleanUp = _clean.Records.KnownOn!.Value.AddDays(-200).Date.AddHours(15);

    [Fact]
    public void Conversions_without_any_activity_are_found()
    {
        var chance = new SeededRandom(31);
        var imported = _clean.Records.Opportunities.Where(_ => chance.NextDouble() < 0.2)
            .SelectMany(one => one.LeadIds).ToHashSet();

        var finding = Found(_clean.With(events: one => !imported.Contains(one.LeadId)), DataLook.UnusualPath);

        Assert.Contains("have no activity of any kind", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Conversions_that_skip_a_step_more_often_than_other_leads_are_found()
    {
        var won = _clean.Records.Opportunities.SelectMany(one => one.LeadIds).ToHashSet();

        var world = _clean.With(leads: lead => won.Contains(lead.Id) ? lead with { WorkedAt = null } : lead);

        Assert.Contains("were never worked by sales", Found(world, DataLook.UnusualPath).Sentence,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.15, FindingSeverity.Careful)]
    [InlineData(0.8, FindingSeverity.No)]
    public void Conversions_entered_on_one_day_are_found(double share, FindingSeverity severity)
    {
        var world = _clean.WithShare(share, seed: 32, one => one with { CreatedAt = _cleanUp });

        var finding = Found(world, DataLook.MassClosing);

        Assert.Equal(severity, finding.Severity);
        Assert.Contains($"fall on one day, {_cleanUp:yyyy-MM-dd}", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Opportunities_closed_as_lost_on_one_day_are_mentioned()
    {
        var world = _clean.With(opportunities: one => one.Won == false && one.ClosedAt < _cleanUp.AddDays(60)
            && one.ClosedAt > _cleanUp ? one with { ClosedAt = _cleanUp } : one);

        var finding = Assert.Single(world.Check().Findings, one => one.Look == DataLook.MassClosing);

        Assert.Equal(FindingSeverity.Note, finding.Severity);
        Assert.Contains("lost opportunities fall on one day", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_who_ends_far_more_than_the_others_is_named()
    {
        var chance = new SeededRandom(33);
        var world = _clean.With(opportunities: one => one with
        {
            Owner = chance.NextDouble() < 0.7 ? "integration" : $"rep {chance.NextBelow(12)}",
        });

        Assert.Contains("'integration' ended", Found(world, DataLook.MassClosing).Sentence, StringComparison.Ordinal);
        var fair = _clean.With(opportunities: one => one with { Owner = $"rep {chance.NextBelow(12)}" });
        Assert.DoesNotContain(fair.Check().Findings, one => one.Look == DataLook.MassClosing);
    }

    [Fact]
    public void A_rate_that_jumps_is_found_with_its_date()
    {
        var chance = new SeededRandom(34);
        var jump = _clean.Records.Leads.Min(lead => lead.CreatedAt)!.Value.AddDays(200);
        var created = _clean.Records.Leads.ToDictionary(lead => lead.Id, lead => lead.CreatedAt);
        var world = _clean.With(opportunities: one =>
            created[one.LeadIds[0]] < jump && chance.NextDouble() < 0.6 ? one with { CreatedAt = null } : one);

        var finding = Found(world, DataLook.RateJump);

        Assert.Contains("rises at ", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_drift_are_named()
    {
        var chance = new SeededRandom(35);
        var names = _clean.Records.LeadColumns.Select(column => column.Name).ToList();
        var (place, later) = (names.IndexOf("country"), _clean.Records.KnownOn!.Value.AddDays(-250));
        var world = _clean.With(leads: lead => lead.CreatedAt > later && chance.NextDouble() < 0.6
            ? lead with
            {
                Attributes = [.. lead.Attributes.Select((one, i) => i == place ? AttributeValue.Of("ZZ") : one)],
            }
            : lead);

        var finding = Found(world, DataLook.SliceDrift);

        Assert.Contains("country ('ZZ' 0 % then, ", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_funnel_where_nobody_converted_is_refused()
    {
        var report = _clean.With(opportunities: one => one with { CreatedAt = null }).Check();

        Assert.Equal(HealthVerdict.No, report.Verdict);
        Assert.Contains("no lead converted", report.Reasons[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_conversions_are_refused_where_even_a_good_model_could_not_be_told_from_chance()
    {
        var few = _clean.WithShare(0.97, seed: 36, one => one with { CreatedAt = null }).Check();
        var some = _clean.WithShare(0.75, seed: 36, one => one with { CreatedAt = null }).Check();

        Assert.Equal(FindingSeverity.No, SeverityIn(few));
        Assert.Equal(FindingSeverity.Careful, SeverityIn(some));
        Assert.Equal(FindingSeverity.Note, SeverityIn(_clean.Check()));
        Assert.Contains("10 would give ±0.1", some.Findings.First(one => one.Look == DataLook.LittleData).Sentence,
            StringComparison.Ordinal);
    }

    private static FindingSeverity SeverityIn(HealthReport report) =>
        report.Findings.First(one => one.Look == DataLook.LittleData).Severity;

    private static DataFinding Found(HealthWorld world, DataLook look)
    {
        var report = world.Check();
        var finding = report.Findings.FirstOrDefault(one => one.Look == look && one.Severity != FindingSeverity.Note);
        Assert.True(finding is not null, string.Join('\n', report.Findings));
        Assert.Equal(report.Findings.OrderByDescending(one => one.Severity), report.Findings);
        Assert.NotEmpty(finding!.Advice);
        return finding;
    }
}
