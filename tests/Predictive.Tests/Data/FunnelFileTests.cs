using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

public sealed class FunnelFileTests
{
    private const string Smallest = "tables:\n  leads: { file: leads.csv, columns: { id: id, y: outcome } }\n";

    [Fact]
    public void What_is_not_stated_has_its_default()
    {
        using var folder = new TempFolder();
        var file = FunnelFile.Load(folder.Write("funnel.yaml", Smallest));
        Assert.Equal(Path.GetFileName(folder.Path), file.Name);
        Assert.Equal(TimeZoneInfo.Utc, file.TimeZone);
        Assert.Equal(new ConversionStage(ConversionKind.Outcome), file.Conversion);
        Assert.Equal(90, file.HorizonDays);
        Assert.Equal([0, 7, 30], file.Schedule.Ages);
        Assert.Equal(0.05, file.MaxRejected);
        Assert.False(file.SalesTouches);
        Assert.Null(file.KnownOn);
        Assert.Null(file.RulesPath);
        Assert.Contains("NULL", file.Missing);
        Assert.Equal(folder.Path, file.DataDirectory);
    }

    [Fact]
    public void What_is_stated_is_read()
    {
        using var folder = new TempFolder();
        var file = FunnelFile.Load(folder.Write("funnel.yaml", """
            name: sample
            timeZone: Europe/Berlin
            knownOn: 2026-06-30
            missing: [Select]
            maxRejected: 10%
            conversion: event:meeting
            horizon: 30
            snapshot: [30d, 0d, 7]
            salesTouches: true
            rules: rules.yaml
            tables:
              leads: { file: leads.csv, delimiter: tab, columns: { id: id, day: { as: created, format: dd/MM/yyyy } } }
              events: { file: e.csv, columns: { lead: lead, at: at, type: type } }
            """));
        Assert.Equal("sample", file.Name);
        Assert.Equal(new DateTime(2026, 6, 30, 22, 0, 0, DateTimeKind.Utc).AddTicks(-1), file.KnownOn);
        Assert.Contains("Select", file.Missing);
        Assert.Equal(0.1, file.MaxRejected, 12);
        Assert.Equal("event:meeting", file.Conversion.ToString());
        Assert.Equal(30, file.HorizonDays);
        Assert.Equal([0, 7, 30], file.Schedule.Ages);
        Assert.True(file.SalesTouches);
        Assert.Equal(Path.Combine(folder.Path, "rules.yaml"), file.RulesPath);
        Assert.Equal('\t', file.Leads.Delimiter);
        Assert.Equal("dd/MM/yyyy", file.Leads.Columns[1].DateFormat);
    }

    [Fact]
    public void The_data_may_lie_elsewhere_by_the_file_or_by_the_caller()
    {
        using var folder = new TempFolder();
        var other = Directory.CreateDirectory(Path.Combine(folder.Path, "other")).FullName;
        var path = folder.Write("funnel.yaml", "directory: data\n" + Smallest);
        Assert.Equal(Path.Combine(folder.Path, "data"), FunnelFile.Load(path).DataDirectory);
        Assert.Equal(other, FunnelFile.Load(path, other).DataDirectory);
        Assert.Throws<BadInputException>(() => FunnelFile.Load(path, Path.Combine(folder.Path, "none")));
    }

    [Theory]
    [InlineData("horizn: 90d\n" + Smallest, "funnel.yaml:1:1", "Did you mean 'horizon'?")]
    [InlineData("tables:\n  lead: { file: a }\n", "funnel.yaml:2:3", "Did you mean 'leads'?")]
    [InlineData("tables:\n  leads: { file: a, columns: { id: id, x: categry } }\n", "funnel.yaml:2:43",
        "Did you mean 'category'?")]
    [InlineData("tables:\n  leads: { file: a, colums: { id: id } }\n", "funnel.yaml:2:21", "Did you mean 'columns'?")]
    [InlineData("tables:\n  leads: { columns: { id: id } }\n", "funnel.yaml:2:10", "needs a 'file:'")]
    [InlineData("conversion: won\n" + Smallest, "funnel.yaml:1:13", "needs an opportunities table")]
    [InlineData("conversion: wonn\n" + Smallest, "funnel.yaml:1:13", "Did you mean 'won'?")]
    [InlineData("timeZone: Europe/Berln\n" + Smallest, "funnel.yaml:1:11", "Did you mean 'Europe/Berlin'?")]
    [InlineData("maxRejected: 200%\n" + Smallest, "funnel.yaml:1:14", "0% to 100%")]
    [InlineData("horizon: soon\n" + Smallest, "funnel.yaml:1:10", "whole days")]
    [InlineData("knownOn: 30.6.2026\n" + Smallest, "funnel.yaml:1:10", "ISO 8601")]
    [InlineData("trust: [stat]\n" + Smallest, "funnel.yaml:1:8", "no attribute column")]
    [InlineData("name: [a\n", "funnel.yaml:2:1", "not YAML")]
    [InlineData("just words\n", "funnel.yaml:1:1", "mapping")]
    [InlineData("tables:\n  leads: { file: a, columns: { a: id, b: id, y: outcome } }\n", "funnel.yaml:2",
        "two columns mean 'id'")]
    [InlineData("tables:\n  leads: { file: a, columns: { d: { as: created, format: DD/MM/YYYY }, y: outcome } }\n",
        "funnel.yaml:2", "dd/MM/yyyy")]
    public void An_error_says_where_and_what_may_be_meant(string yaml, string where, string what)
    {
        using var folder = new TempFolder();
        var path = folder.Write("funnel.yaml", yaml);
        var message = Assert.Throws<BadInputException>(() => FunnelFile.Load(path)).Message;
        Assert.Contains(where, message);
        Assert.Contains(what, message);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("leads.csv")]
    [InlineData("leads.csv.gz")]
    [InlineData("LEADS.TSV")]
    public void A_table_in_place_of_the_funnel_file_is_told_apart(string name)
    {
        using var folder = new TempFolder();
        var path = folder.Write(name, "id,became\nA,1\n");

        Assert.Equal(
            $"{path} is a table, no funnel file; `predictive init {folder.Path}` drafts the funnel file of its folder.",
            Assert.Throws<BadInputException>(() => FunnelFile.Load(path)).Message);
    }

    [Theory]
    [InlineData("colums", "columns")]
    [InlineData("CREATED", "created")]
    [InlineData("zzz", null)]
    public void The_nearest_name_is_suggested_only_where_it_is_near(string word, string? nearest)
    {
        Assert.Equal(nearest, NearestName.To(word, ["created", "columns", "file"]));
    }
}
