using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

public sealed class ConversionTests
{
    private const string DealTable = "  opportunities:\n    file: deals.csv\n    columns: "
        + "{ id: id, lead: lead, made: created, end: closed, how: outcome, sum: amount }\n";

    private const string RoleTable =
        "  opportunityRoles: { file: roles.csv, columns: { deal: opportunity, lead: lead } }\n";

    private const string Deals = "id,lead,made,end,how,sum\n"
        + "1,A,2026-02-01T00:00:00Z,2026-03-01T00:00:00Z,won,100\n"
        + "2,A,2026-01-20T00:00:00Z,2026-02-20T00:00:00Z,lost,50\n"
        + "3,B,2026-01-25T00:00:00Z,2026-12-24T00:00:00Z,,70\n";

    [Theory]
    [InlineData("accepted")]
    [InlineData("opportunity")]
    [InlineData("won")]
    [InlineData("outcome")]
    [InlineData("event:form_fill")]
    public void A_stage_reads_back_as_it_is_written(string text) =>
        Assert.Equal(text, ConversionStage.Parse(text).ToString());

    [Fact]
    public void An_unknown_stage_is_refused_with_a_suggestion() =>
        Assert.Contains("Did you mean 'opportunity'?",
            Assert.Throws<BadInputException>(() => ConversionStage.Parse("oportunity")).Message);

    [Fact]
    public void A_lead_converts_with_its_first_opportunity_and_wins_with_its_first_win()
    {
        using var folder = Funnel(DealTable, ("deals.csv", Deals));
        var records = folder.Read().Records;
        Assert.Equal([("A", 20, 1), ("B", 25, 1)], Days(records, "opportunity"));
        Assert.Equal([("A", 1, 3)], Days(records, "won"));
    }

    [Fact]
    public void An_opportunity_converts_every_lead_that_a_role_links_to_it()
    {
        using var folder = Funnel(
            DealTable + RoleTable, ("deals.csv", Deals), ("roles.csv", "deal,lead\n1,B\n1,A\n1,B\n"));
        var records = folder.Read().Records;
        Assert.Equal(["A", "B"], records.Opportunities[0].LeadIds);
        Assert.Equal([("A", 1, 3), ("B", 1, 3)], Days(records, "won"));
    }

    [Fact]
    public void Deals_of_no_known_lead_and_wins_without_a_date_are_rejected()
    {
        using var folder = Funnel(
            DealTable, ("deals.csv", Deals + "4,Z,2026-01-01,,,1\n5,A,2026-01-01,,won,1\n3,A,2026-01-01,,,1\n"));
        var result = folder.Read();
        Assert.Equal(3, result.Records.Opportunities.Count);
        Assert.Equal([5L, 6L, 7L], result.Rejected.Select(record => record.Line).Order());
        Assert.Contains(result.Rejected, record => record.Reason.Contains("won"));
    }

    [Fact]
    public void A_table_of_won_deals_needs_only_the_day_of_the_win()
    {
        using var folder = Funnel(
            "  opportunities: { file: deals.csv, columns: { lead: lead, day: won } }\n",
            ("deals.csv", "lead,day\nA,2026-02-03\nB,\n"));
        var records = folder.Read().Records;
        Assert.Equal([true, null], records.Opportunities.Select(deal => deal.Won));
        Assert.Equal([("A", 3, 2)], Days(records, "won"));
    }

    [Fact]
    public void A_lead_is_accepted_by_its_first_accepting_disposition()
    {
        using var folder = Funnel("");
        folder.Write("dispositions.csv",
            "lead,at,verdict\nA,2026-01-05,Rejected\nA,2026-01-09,Accepted\nA,2026-01-07,ACCEPTED\n");
        var records = folder.Read().Records;
        Assert.Equal(["rejected", "accepted", "accepted"], records.Dispositions.Select(said => said.Verdict));
        Assert.Equal([("A", 7, 1)], Days(records, "accepted"));
    }

    [Fact]
    public void An_event_converts_when_it_first_happens()
    {
        using var folder = Funnel(
            "  events: { file: e.csv, columns: { lead: lead, at: at, type: type } }\n",
            ("e.csv", "lead,at,type\nA,2026-01-09,meeting\nA,2026-01-08,meeting\nB,2026-01-04,visit\n"));
        Assert.Equal([("A", 8, 1)], Days(folder.Read().Records, "event:meeting"));
    }

    [Fact]
    public void A_flat_outcome_with_a_date_converts_on_that_date()
    {
        using var folder = FunnelFolder.WithTop(
            "conversion: outcome\nmaxRejected: 50%\n",
            "  leads: { file: leads.csv, columns: { id: id, made: created, y: outcome, day: outcomeDate } }\n",
            ("leads.csv", "id,made,y,day\nA,2026-01-01,yes,2026-01-06\nB,2026-01-01,no,\nC,2026-01-01,yes,\n"));
        var result = folder.Read();
        Assert.Equal([("A", 6, 1)], Days(result.Records, "outcome"));
        Assert.All(result.Records.Leads, lead => Assert.Null(lead.Outcome));
        Assert.Equal(4, Assert.Single(result.Rejected).Line);
    }

    private static FunnelFolder Funnel(string tables, params ReadOnlySpan<(string, string)> files) =>
        FunnelFolder.WithTop(
            "conversion: accepted\nmaxRejected: 100%\n", FunnelFolder.LeadTable + tables,
            [("leads.csv", FunnelFolder.Leads), .. files]);

    private static (string Lead, int Day, int Month)[] Days(FunnelRecords records, string stage) =>
    [
        .. ConversionDates.Of(records, ConversionStage.Parse(stage)).OrderBy(pair => pair.Key)
            .Select(pair => (pair.Key, pair.Value.Day, pair.Value.Month)),
    ];
}
