using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>
/// An opportunity is of the people it names, else of those converted into it, else of active ones of its account.
/// </summary>
public sealed class OpportunityLinkTests
{
    private const string Tables = "  leads:\n    file: leads.csv\n    columns: { id: id, made: created, firm: account, "
        + "deal: convertedOpportunity, intoFirm: convertedAccount }\n"
        + "  contacts: { file: contacts.csv, columns: { id: id, of: lead } }\n"
        + "  events:\n    - { file: events.csv, type: click, columns: { lead: lead, at: at } }\n"
        + "    - { file: calls.csv, type: call, by: sales, columns: { lead: lead, at: at } }\n"
        + "  opportunities:\n    file: deals.csv\n    columns: { id: id, firm: account, made: created }\n"
        + "  opportunityRoles:\n    - { file: roles.csv, columns: { deal: opportunity, who: contact } }\n"
        + "    - { file: firms.csv, columns: { deal: opportunity, firm: account } }\n";

    [Fact]
    public void A_role_and_a_conversion_link_side_by_side_each_lead_once_the_surest_first()
    {
        var opportunity = Assert.Single(Read(
            leads: "A,2026-01-01,,D,\nB,2026-01-01,,D,\n", deals: "D,,2026-02-01\n", roles: "D,P\nD,P\n"));
        Assert.Equal(["A", "B"], opportunity.LeadIds);
        Assert.Equal([OpportunityLink.Role, OpportunityLink.Conversion], opportunity.Links);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-03-20", true)]
    [InlineData("2026-01-31", "2026-01-30", false)]
    [InlineData("2026-01-31", "2026-05-02", false)]
    [InlineData("2026-05-02", "2026-03-20", false)]
    public void Without_names_only_leads_of_the_account_created_before_and_active_in_the_90_days_before_count(
        string created, string active, bool counts)
    {
        var opportunities = Read(
            leads: $"A,{created},F,,\nB,2026-01-01,F,,\n", deals: "D,F,2026-05-01\n", events: $"A,{active}\n",
            calls: "B,2026-04-01\n");
        Assert.Equal(counts ? ["A"] : [], opportunities.SelectMany(one => one.LeadIds));
        Assert.All(opportunities, one => Assert.Equal(OpportunityLink.Fallback, one.LinkOf(0)));
    }

    [Fact]
    public void An_opportunity_that_names_somebody_never_falls_back()
    {
        Assert.Empty(Read(
            leads: "A,2026-01-01,F,,\n", deals: "D,F,2026-02-01\n", events: "A,2026-01-15\n", roles: "D,Q\n"));
    }

    [Fact]
    public void The_account_may_stand_in_a_table_of_its_own_and_may_be_the_one_a_lead_was_converted_into()
    {
        var opportunity = Assert.Single(Read(
            leads: "A,2026-01-01,,,G\nB,2026-01-01,F,,\n", deals: "D,,2026-02-01\n",
            events: "A,2026-01-15\nB,2026-01-15\n", firms: "D,G\n"));
        Assert.Equal(["A"], opportunity.LeadIds);
    }

    [Fact]
    public void The_fallback_can_be_turned_off()
    {
        using var folder = Folder(
            "A,2026-01-01,F,,\n", "D,F,2026-02-01\n", "A,2026-01-15\n", "", "", "",
            Tables.Replace("file: deals.csv\n", "file: deals.csv\n    fallback: none\n", StringComparison.Ordinal));
        var result = folder.Read();
        Assert.Empty(result.Records.Opportunities);
        Assert.Equal(1, result.Oddities.Single(one => one.Kind == OddityKind.Unlinked).Count);
    }

    [Fact]
    public void The_label_of_a_lead_is_by_the_surest_link_of_its_first_conversion()
    {
        var day = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
        var records = new FunnelRecords
        {
            LeadColumns = [],
            Leads = [],
            Opportunities =
            [
                new("1", ["A", "B"], day, null, null, null)
                {
                    Links = [OpportunityLink.Fallback, OpportunityLink.Fallback],
                },
                new("2", ["A"], day, null, null, null),
                new("3", ["B"], day.AddDays(1), null, null, null),
            ],
        };
        var links = ConversionLinks.Of(records, ConversionStage.Opportunity);
        Assert.Equal((OpportunityLink.Role, OpportunityLink.Fallback), (links["A"], links["B"]));
        Assert.Empty(ConversionLinks.Of(records, ConversionStage.Won));
    }

    private static IReadOnlyList<Opportunity> Read(
        string leads, string deals, string events = "", string calls = "", string roles = "", string firms = "")
    {
        using var folder = Folder(leads, deals, events, calls, roles, firms, Tables);
        return folder.Read().Records.Opportunities;
    }

    private static FunnelFolder Folder(
        string leads, string deals, string events, string calls, string roles, string firms, string tables) =>
        FunnelFolder.WithTop(
            "conversion: opportunity\n", tables,
            ("leads.csv", "id,made,firm,deal,intoFirm\n" + leads), ("contacts.csv", "id,of\nP,A\nQ,\n"),
            ("events.csv", "lead,at\n" + events), ("calls.csv", "lead,at\n" + calls),
            ("deals.csv", "id,firm,made\n" + deals), ("roles.csv", "deal,who\n" + roles),
            ("firms.csv", "deal,firm\n" + firms));
}
