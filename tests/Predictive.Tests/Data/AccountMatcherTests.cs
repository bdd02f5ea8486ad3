using Predictive.Data;
using Predictive.Data.Matching;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>The account of a lead by its email domain, then by its company's name.</summary>
public sealed class AccountMatcherTests
{
    private static readonly AccountMatcher _matcher = new(
    [
        new Account("late", HandFunnel.Day(50), []) { Name = "Acme", Domains = ["acme.com"] },
        new Account("early", HandFunnel.Day(10), []) { Name = "ACME Inc.", Domains = ["https://www.acme.com/en"] },
        new Account("gmail", null, []) { Name = "Student", Domains = ["gmail.com"] },
        new Account("cafe", null, []) { Name = "Café Müller & Söhne GmbH" },
    ]);

    [Theory]
    [InlineData("a@acme.com", null, "early", AccountMatch.Domain)]
    [InlineData("A@Mail.Acme.COM ", null, "early", AccountMatch.Domain)]
    [InlineData("a@notacme.com", "Acme Corporation", "early", AccountMatch.Name)]
    [InlineData(null, "acme, inc", "early", AccountMatch.Name)]
    [InlineData(null, "Cafe Muller and Sohne", "cafe", AccountMatch.Name)]
    [InlineData("a@gmail.com", null, null, AccountMatch.None)]
    [InlineData("a@gmail.com", "student", null, AccountMatch.None)]
    [InlineData("acme.com", null, null, AccountMatch.None)]
    [InlineData("a@com", "Acme Steel", null, AccountMatch.None)]
    [InlineData(null, "[not provided]", null, AccountMatch.None)]
    [InlineData(null, null, null, AccountMatch.None)]
    public void A_lead_finds_its_account(string? email, string? company, string? id, AccountMatch by)
    {
        var (account, how) = _matcher.Find(email, company, _ => true);
        Assert.Equal((id, by), (account?.Id, how));
    }

    [Fact]
    public void Only_accounts_known_then_are_found()
    {
        var (account, _) = _matcher.Find("a@acme.com", null, one => one.Id != "early");
        Assert.Equal("late", account?.Id);
    }

    [Theory]
    [InlineData("http://www.acme.co.uk:8080/a?b", "acme.co.uk")]
    [InlineData("user@sub.acme.com", "sub.acme.com")]
    [InlineData("mail.gmail.com", null)]
    [InlineData("nowhere", null)]
    [InlineData("", null)]
    public void A_domain_is_cut_out_of_addresses_and_websites(string text, string? domain) =>
        Assert.Equal(domain, MailDomain.Of(text));

    [Theory]
    [InlineData("S.A. Dupont S.A.", "sa dupont")]
    [InlineData("Company Ltd.", null)]
    [InlineData("Ltd", null)]
    [InlineData("O'Neill  &  Partners, LLC", "oneill and partners")]
    [InlineData("N/A", null)]
    public void A_name_loses_its_legal_form_and_names_of_nobody_are_none(string name, string? plain) =>
        Assert.Equal(plain, CompanyName.Plain(name));

    [Fact]
    public void The_tables_tell_names_domains_and_how_well_leads_are_matched()
    {
        using var folder = FunnelFolder.With(
            "  leads:\n    file: leads.csv\n    columns: "
            + "{ id: id, made: created, firm: account, mail: email, co: company }\n"
            + "  accounts: { file: accounts.csv, columns: { id: id, called: name, site: domain, more: domain } }\n",
            ("leads.csv", "id,made,firm,mail,co\nA,2026-01-01,F,,\nB,2026-01-01,,x@f.de,\nC,2026-01-01,,x@g.io,\n"
                + "D,2026-01-01,,x@web.de,Firma F\nE,2026-01-01,,x@web.de,\n"),
            ("accounts.csv", "id,called,site,more\nF,Firma F GmbH,www.f.de,g.io;h.io\n"));
        var result = folder.Read();
        Assert.Equal(["www.f.de", "g.io", "h.io"], result.Records.Accounts[0].Domains);
        Assert.Equal(
            [(AccountMatch.Id, 1), (AccountMatch.Domain, 2), (AccountMatch.Name, 1), (AccountMatch.None, 1)],
            result.AccountMatches!.OrderBy(one => one.Key).Select(one => (one.Key, one.Value)));
        Assert.DoesNotContain(result.Records.LeadColumns, column => column.Name is "mail" or "co");
    }
}
