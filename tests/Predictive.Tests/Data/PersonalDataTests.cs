using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>What identifies people describes nobody unless it is asked for.</summary>
public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("ann@acme.example", true)]
    [InlineData("ann.b@mail.acme.co.uk", true)]
    [InlineData("@acme", false)]
    [InlineData("ann@acme", false)]
    [InlineData("ask ann@acme.example", false)]
    [InlineData("+49 151 2345678", true)]
    [InlineData("(555) 123-4567", true)]
    [InlineData("555.123.4567", true)]
    [InlineData("2024-01-15", false)]
    [InlineData("1234567890", false)]
    [InlineData("12-50", false)]
    [InlineData("+", false)]
    public void Addresses_and_phone_numbers_have_a_shape(string word, bool personal) =>
        Assert.Equal(personal, PersonalData.IsShape(word));

    [Theory]
    [InlineData("Email", true)]
    [InlineData("first_name", true)]
    [InlineData("MobilePhone", true)]
    [InlineData("Do Not Email", false)]
    [InlineData("email_domain_kind", false)]
    [InlineData("has_phone", false)]
    [InlineData("company_name_known", false)]
    public void Only_whole_names_count(string column, bool personal) =>
        Assert.Equal(personal, PersonalData.IsName(column));

    [Theory]
    [InlineData("category", "")]
    [InlineData("{ as: category, trust: true }", "ann@acme.example")]
    public void A_column_of_addresses_is_forgotten_unless_it_is_trusted(string meaning, string first)
    {
        using var folder = FunnelFolder.With(
            "  leads: { file: leads.csv, columns: { id: id, made: created, reach: " + meaning + ", phone: category, "
            + "size: category } }\n",
            ("leads.csv", "id,made,reach,phone,size\nA,2026-01-01,ann@acme.example,1,S\nB,2026-01-02,b@x.example,2,L\n"
                + "C,2026-01-03,none,3,M\n"));
        var read = folder.Read();
        Assert.Equal(["reach", "size"], read.Records.LeadColumns.Select(column => column.Name));
        Assert.Equal(first, read.Records.Leads[0].Attributes[0].Text ?? "");
        Assert.Equal("S", read.Records.Leads[0].Attributes[1].Text);
        Assert.Equal(
            first.Length == 0 ? ["phone", "reach"] : (string[])["phone"],
            read.LeftOut.Select(column => column.Column).Order());
    }
}
