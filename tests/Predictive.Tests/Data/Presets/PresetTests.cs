using Predictive.Data;
using Predictive.Data.Matching;
using Predictive.Snapshots;
using Xunit;

namespace Predictive.Tests.Data.Presets;

/// <summary>Exports shaped like those of the tools are read whole, point in time, and can be learned from.</summary>
public sealed class PresetTests
{
    private static readonly CrmStory _story = new(seed: 17, people: 500);

    [Fact]
    public void There_are_presets_for_three_tools_and_any_other_name_is_refused()
    {
        Assert.Equal(["hubspot", "marketo", "salesforce"], FunnelDraft.PresetNames);
        using var folder = new SalesforceFolder(_story);
        using var other = new HubSpotFolder(_story);
        Assert.Contains(
            "Did you mean 'salesforce'?",
            Assert.Throws<BadInputException>(() => FunnelDraft.Of(folder.Path, preset: "salesforc")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "looks for the people to score in Lead.csv",
            Assert.Throws<BadInputException>(() => FunnelDraft.Of(other.Path, preset: "salesforce")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Salesforce_exports_are_read_as_they_mean()
    {
        using var folder = new SalesforceFolder(_story);
        var check = FunnelCheck.Of(folder.Draft("salesforce"));
        var records = check.Read.Records;
        Assert.Empty(check.Read.Rejected);
        Assert.Equal(501, records.Leads.Count);
        Assert.Contains(records.Leads, lead => lead.Id == "003901");
        Assert.True(records.KnownOn < CrmStory.End, "A due date or a plan counted.");
        Assert.All(records.Events.Where(one => one.Type == "task:Call"), one => Assert.True(one.BySales));
        Assert.Equal(["LeadSource", "Title"], records.LeadColumns.Select(column => column.Name).Take(2).Order());
        Assert.Equal(KnownWhen.Historised, records.LeadColumns.Single(column => column.Name == "Title").KnownWhen);
        Assert.Contains(check.Read.LeftOut, one => one is { Column: "Budget__c", File: "Lead.csv" });
        Assert.Contains(check.Read.LeftOut, one => one is { Column: "ConvertedDate", File: "Lead.csv" });
        Assert.All(records.Leads.Take(500), lead => Assert.Null(lead.AccountId));
        Assert.InRange(check.Read.AccountMatches![AccountMatch.Domain], 300, 450);
        Assert.InRange(check.Read.AccountMatches![AccountMatch.Name], 50, 200);
        Assert.Equal(3, check.LabelLinks.Count);
        Assert.True(check.LabelLinks[OpportunityLink.Role] > check.LabelLinks[OpportunityLink.Fallback]);
        Assert.Equal(1, CountOf(check, OddityKind.Merged));
        Assert.Equal(10, CountOf(check, OddityKind.Deleted));
        var run = Learns(folder);
        Assert.InRange(run.Named!.Fallbacks, 1, run.Evaluation.Conversions / 2);
        Assert.Equal(run.Evaluation.Conversions, run.Named.Fallbacks + run.Named.Report.Conversions);
        Assert.Contains(run.Named.WordsBeside(run.Evaluation), RunDocuments.EvaluationOf(run, "").Notes);
    }

    [Fact]
    public void HubSpot_exports_are_read_as_they_mean()
    {
        using var folder = new HubSpotFolder(_story);
        var check = FunnelCheck.Of(folder.Draft("hubspot"));
        var records = check.Read.Records;
        Assert.Empty(check.Read.Rejected);
        Assert.Equal(500, records.Leads.Count);
        Assert.True(records.KnownOn < CrmStory.End, "A due date or a plan counted.");
        Assert.Equal(_story.People.Sum(p => p.Visits.Count), records.Events.Count(one => one.Type == "site_visit"));
        Assert.Contains(records.Events, one => one is { Type: "email_reply", BySales: false });
        Assert.DoesNotContain(records.Events, one => one.Type is "sales:TASK" or "sales:MEETING");
        Assert.Equal(
            _story.People.Count(p => p.Visits.Count > 4), records.MqlDates.DistinctBy(one => one.LeadId).Count());
        Assert.True(records.PointsHaveHistory);
        Assert.Equal(
            _story.People.Count(p => p.Number % 100 == 0)
                + _story.People.Count(p => p.Visits.Count > 4 && p.Visits[4] > p.ConvertedAt),
            CountOf(check, OddityKind.StageBackwards));
        foreach (var leak in new[] { "hs_time_to_move_from_lead_to_customer", "hs_latest_qualified_lead_date",
            "hs_lead_status", "hs_analytics_num_visits", "shoe_size" })
            Assert.Contains(check.Read.LeftOut, one => one.Column == leak);
        var late = _story.People.First(p => p.TitleFilledAt is not null);
        var taker = new SnapshotTaker(records);
        var lead = records.Leads[late.Number - 1];
        Assert.Null(taker.At(lead, new AsOfDate(late.Created))!.Attributes["jobtitle"].Text);
        var filled = new AsOfDate(late.TitleFilledAt!.Value.AddMilliseconds(1)); // as fine as the export's clock
        Assert.Equal(late.Title, taker.At(lead, filled)!.Attributes["jobtitle"].Text);
        Assert.True(check.LabelLinks.ContainsKey(OpportunityLink.Fallback));
        Learns(folder);
    }

    [Fact]
    public void Marketo_exports_are_read_as_they_mean()
    {
        using var folder = new MarketoFolder(_story);
        var check = FunnelCheck.Of(folder.Draft("marketo"));
        var records = check.Read.Records;
        Assert.Empty(check.Read.Rejected);
        Assert.Equal(499, records.Leads.Count);
        Assert.Equal(
            ["open_email", "visit_webpage"], records.Events.Select(one => one.Type).Distinct().Order());
        Assert.Equal(KnownWhen.Historised, records.LeadColumns.Single(column => column.Name == "title").KnownWhen);
        var keen = _story.People.First(p => p.Visits.Count > 2 && p.Number > 4);
        var lead = records.Leads.Single(one => one.Id == $"{keen.Number}");
        Assert.Equal(10, new SnapshotTaker(records).At(lead, new AsOfDate(keen.Visits[1]))!.Points);
        Assert.Equal(
            (1L, 1L, 1L),
            (CountOf(check, OddityKind.Merged), CountOf(check, OddityKind.Deleted),
                CountOf(check, OddityKind.Purged)));
        Learns(folder);
    }

    [Theory]
    [InlineData("salesforce")]
    [InlineData("hubspot")]
    [InlineData("marketo")]
    public void The_draft_says_of_every_line_why(string preset)
    {
        using CrmFolder folder = preset switch
        {
            "salesforce" => new SalesforceFolder(_story),
            "hubspot" => new HubSpotFolder(_story),
            _ => new MarketoFolder(_story),
        };
        var draft = FunnelDraft.Of(folder.Path, preset: preset);
        Assert.All(draft.Guesses, guess => Assert.NotEmpty(guess.Why));
        if (preset == "salesforce")
        {
            Assert.Contains("ActivityDate: ignore   # sure: the day a task is due, not when it happened", draft.Yaml);
            Assert.Contains("# FeedItem.csv is no export that the preset salesforce knows;", draft.Yaml);
        }
    }

    private static long CountOf(FunnelCheck check, OddityKind kind) =>
        check.Read.Oddities.Where(one => one.Kind == kind).Sum(one => one.Count);

    private static TrainingRun Learns(CrmFolder folder)
    {
        var run = TrainingRun.On(FunnelFile.Load(folder.Path), new TrainingRunOptions { HorizonDays = 60 });
        Assert.True(run.Evaluation.Metrics["auc"].Value > 0.55, $"AUC {run.Evaluation.Metrics["auc"].Value}");
        return run;
    }
}
