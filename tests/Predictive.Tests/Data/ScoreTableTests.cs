using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>Existing scores and MQL flags, with their dates; when sales worked a lead.</summary>
public sealed class ScoreTableTests
{
    [Fact]
    public void Points_are_told_by_tables_of_scores_each_score_by_its_name()
    {
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable
            + "  scores:\n    - { file: s.csv, columns: { id: lead, which: field, at: at, sum: points } }\n"
            + "    - { file: t.csv, columns: { id: lead, at: at, fit: points, flag: { as: mql, positive: [y!] } } }\n",
            ("leads.csv", FunnelFolder.Leads),
            ("s.csv", "id,which,at,sum\nA,web,2026-02-01,5\nA,mail,2026-02-01,x\n"),
            ("t.csv", "id,at,fit,flag\nB,2026-02-02,3,no\nB,2026-02-03T00:00:00Z,,y!\n"));
        var records = folder.Read().Records;
        Assert.True(records.PointsHaveHistory && records.MqlsKnown);
        Assert.Equal(
            [("A", "web", 5.0), ("B", "fit", 3.0)],
            records.PointsHistory.Select(one => (one.LeadId, one.Score, one.Points)));
        Assert.Equal(
            new MqlDate("B", new DateTime(2026, 2, 3, 0, 0, 0, DateTimeKind.Utc)), Assert.Single(records.MqlDates));
    }

    [Fact]
    public void The_history_of_a_column_of_points_tells_them_too_and_the_leads_may_date_their_MQLs()
    {
        using var folder = FunnelFolder.With(
            "  leads: { file: leads.csv, columns: { id: id, made: created, score: points, mql: mql } }\n"
            + "  fieldHistory: { file: h.csv, columns: { id: lead, f: field, at: at, o: oldValue, n: newValue } }\n",
            ("leads.csv", "id,made,score,mql\nA,2026-01-01,9,2026-01-15\nB,2026-01-01,2,\n"),
            ("h.csv", "id,f,at,o,n\nA,score,2026-01-10,,4\nA,score,2026-01-11,4,9\nB,score,2026-01-11,4,\n"));
        var result = folder.Read();
        Assert.Equal([4.0, 9.0, 0.0], result.Records.PointsHistory.Select(one => one.Points));
        Assert.Equal("A", Assert.Single(result.Records.MqlDates).LeadId);
        Assert.DoesNotContain(result.Notes, note => note.Contains("those of the export", StringComparison.Ordinal));
    }

    [Fact]
    public void Points_without_a_history_are_said_to_be_those_of_the_export()
    {
        using var folder = FunnelFolder.With(
            "  leads: { file: leads.csv, columns: { id: id, made: created, score: points } }\n",
            ("leads.csv", "id,made,score\nA,2026-01-01,9\n"));
        var result = folder.Read();
        Assert.False(result.Records.PointsHaveHistory);
        Assert.Contains(result.Notes, note => note.Contains("those of the export", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sales", "", true, "2026-01-05")]
    [InlineData("marketing", "", false, null)]
    [InlineData("sales", "worked: worked, ", true, "2026-01-20")]
    public void A_lead_is_worked_when_its_row_says_so_or_else_when_sales_first_did_something(
        string by, string column, bool known, string? day)
    {
        using var folder = FunnelFolder.With(
            "  leads: { file: leads.csv, columns: { id: id, " + column + "made: created } }\n"
            + "  events:\n    - { file: e.csv, by: " + by + ", type: call, columns: { id: lead, at: at } }\n",
            ("leads.csv", "id,made,worked\nA,2026-01-01,2026-01-20\n"),
            ("e.csv", "id,at\nA,2026-01-07\nA,2026-01-05\n"));
        var records = folder.Read().Records;
        Assert.Equal(known, records.WorkedKnown);
        Assert.Equal(day, records.Leads[0].WorkedAt?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void A_campaign_and_the_day_it_was_entered_may_stand_with_an_event()
    {
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable + "  events:\n    - { file: m.csv, type: response, columns: "
            + "{ lead: lead, camp: campaign, at: at, entered: learned } }\n",
            ("leads.csv", FunnelFolder.Leads),
            ("m.csv", "lead,camp,at,entered\nA,C,2026-01-05T00:00:00Z,2026-01-09T00:00:00Z\nA,,2026-01-05,\n"));
        var events = folder.Read().Records.Events;
        Assert.Equal(("C", 9), (events[1].CampaignId, events[1].KnownAt.Day));
        Assert.Equal((null, events[0].At), (events[0].CampaignId, events[0].KnownAt));
    }

    [Fact]
    public void Steps_back_conversions_before_creation_and_deals_closed_before_they_open_are_counted()
    {
        using var folder = FunnelFolder.WithTop(
            "conversion: opportunity\n",
            "  leads:\n    file: leads.csv\n    columns:\n      id: id\n      made: created\n"
            + "      step: { as: stage, order: [new, mql, sql] }\n"
            + "  fieldHistory: { file: h.csv, columns: { id: lead, f: field, at: at, o: oldValue, n: newValue } }\n"
            + "  opportunities:\n    file: d.csv\n    columns: { id: id, lead: lead, made: created, end: closed, "
            + "how: outcome }\n",
            ("leads.csv", "id,made,step\nA,2026-01-10,new\nB,2026-01-01,sql\n"),
            ("h.csv", "id,f,at,o,n\nA,step,2026-01-11,mql,new\nA,step,2026-01-11,new,sql\nA,step,2026-01-11,?,new\n"),
            ("d.csv", "id,lead,made,end,how\n1,A,2026-01-01,2025-12-01,won\n2,B,2026-02-01,2026-02-02,won\n"));
        Assert.Equal(
            [
                (OddityKind.StageBackwards, 1L), (OddityKind.ConvertedBeforeCreation, 1L),
                (OddityKind.ClosedBeforeOpened, 1L),
            ],
            folder.Read().Oddities.Select(one => (one.Kind, one.Count)));
    }
}
