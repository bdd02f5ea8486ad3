using Predictive.Data;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots;

/// <summary>An account that is found by domain or name is the one that could be found then.</summary>
public sealed class AccountByThenTests
{
    private static readonly AttributeColumn[] _columns = [new("industry", AttributeKind.Category)];

    [Theory]
    [InlineData(5, null)]
    [InlineData(10, "early")]
    [InlineData(60, "early")]
    public void It_is_known_once_it_was_entered_and_a_later_one_changes_nothing(double day, string? id)
    {
        var records = Records(
            new Lead { Id = "A", CreatedAt = HandFunnel.Day(0), Email = "a@acme.com", Attributes = [] }, []);
        var snapshot = records.At("A", HandFunnel.Day(day))!;
        Assert.Equal(id, snapshot.AccountId);
        Assert.Equal(id is null ? null : "steel", snapshot.Account?["industry"].Text);
    }

    [Theory]
    [InlineData(15, null)]
    [InlineData(20, "early")]
    [InlineData(30, "other")]
    public void The_address_and_the_company_are_those_of_then(double day, string? id)
    {
        var lead = new Lead
        {
            Id = "A",
            CreatedAt = HandFunnel.Day(0),
            Email = "a@other.com",
            Company = "Acme",
            Attributes = [],
        };
        var records = Records(lead,
        [
            new("A", "Company", HandFunnel.Day(20), null, "Acme"),
            new("A", "Email", HandFunnel.Day(30), "a@gmail.com", "a@other.com"),
        ]);
        Assert.Equal(id, records.At("A", HandFunnel.Day(day))!.AccountId);
    }

    [Fact]
    public void Leads_whose_account_is_found_later_still_move_with_it()
    {
        var records = Records(
            new Lead { Id = "A", CreatedAt = HandFunnel.Day(0), Email = "a@acme.com", Attributes = [] }, []);
        var one = Assert.Single(records.Take(30, 0).Mature);
        Assert.Null(one.Snapshot.AccountId);
        Assert.Equal("account early", one.Cluster);
    }

    private static FunnelRecords Records(Lead lead, FieldChange[] changes) => new()
    {
        LeadColumns = [],
        AccountColumns = _columns,
        EmailField = "Email",
        CompanyField = "Company",
        Leads = [lead],
        Accounts =
        [
            new Account("late", HandFunnel.Day(50), [AttributeValue.Of("food")]) { Domains = ["acme.com"] },
            new Account("early", HandFunnel.Day(10), [AttributeValue.Of("steel")])
            {
                Name = "Acme Ltd",
                Domains = ["acme.com"],
            },
            new Account("other", null, [AttributeValue.Missing]) { Domains = ["other.com"] },
        ],
        FieldHistory = changes,
        KnownOn = HandFunnel.Day(500),
    };
}
