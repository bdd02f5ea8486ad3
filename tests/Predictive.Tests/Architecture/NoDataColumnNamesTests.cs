using Xunit;

namespace Predictive.Tests.Architecture;

public sealed class NoDataColumnNamesTests
{
    /// <summary>Columns of the data the tests run on; code that knows one has been written for that data.</summary>
    private static readonly string[] _telltales =
    [
        "Lead Quality", "Asymmetrique", "Last Notable Activity", "first_contact_date", "landing_page_id",
        "lead_behaviour_profile", "declared_monthly_revenue", "employee_band", "euribor3m", "nr.employed",
        "cons.price.idx",
    ];

    [Fact]
    public void No_column_name_of_the_test_data_stands_in_the_source()
    {
        var files = House.Files("*.cs", "src").Concat(House.Files("*.yaml", "src")).ToList();

        Assert.NotEmpty(files);
        Rule.IsKept(files.SelectMany(
            file => Telltales(Path.GetRelativePath(House.Root, file), File.ReadAllText(file))));
    }

    [Theory]
    [InlineData("if (column == \"Lead Quality\")")]
    [InlineData("// as in EURIBOR3M")]
    public void A_column_name_is_seen(string text) => Assert.Single(Telltales("planted.cs", text));

    private static IEnumerable<string> Telltales(string file, string text) =>
        from telltale in _telltales
        where text.Contains(telltale, StringComparison.OrdinalIgnoreCase)
        select $"{file} mentions the column '{telltale}' of the test data";
}
