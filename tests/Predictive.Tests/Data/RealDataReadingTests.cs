using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

public sealed class RealDataReadingTests
{
    [Fact]
    public void X_Education_reads_whole_with_points_order_and_an_outcome()
    {
        var result = Read("x_education", "x_education");
        Assert.Equal(9240, result.Records.Leads.Count);
        Assert.Empty(result.Rejected);
        Assert.Equal(3561, result.Records.Leads.Count(lead => lead.Outcome == true));
        Assert.Equal(4218, result.Records.Leads.Count(lead => lead.Points is null));
        Assert.All(result.Records.Leads, lead => Assert.NotNull(lead.Order));
        Assert.Null(result.Records.KnownOn);
        Assert.Contains(result.LeftOut, left => left.Column == "Tags");
        Assert.DoesNotContain(result.Records.LeadColumns, column => column.Name == "Last Activity");
        var city = result.Records.LeadColumns.ToList().FindIndex(column => column.Name == "City");
        Assert.Equal(2249 + 1420, result.Records.Leads.Count(lead => lead.Attributes[city].IsMissing));
    }

    [Fact]
    public void Olist_reads_every_deal_of_a_known_lead()
    {
        var result = Read("olist", "olist");
        Assert.Equal(8000, result.Records.Leads.Count);
        Assert.Equal(842, result.Records.Opportunities.Count);
        Assert.Equal(842, ConversionDates.Of(result.Records, ConversionStage.Won).Count);
        Assert.Equal(new DateTime(2018, 11, 14, 18, 4, 19, DateTimeKind.Utc), result.Records.KnownOn);
    }

    [Fact]
    public void LeadForge_joins_all_its_tables()
    {
        var result = Read("leadforge", Path.Combine("leadforge", "tables"));
        var records = result.Records;
        Assert.Empty(result.Rejected);
        Assert.Equal(5000, records.Leads.Count);
        Assert.Equal(54_803 + 14_565 + 60_739, records.Events.Count);
        Assert.Equal(60_739, records.Events.Count(happened => happened.BySales));
        Assert.Equal(1049, ConversionDates.Of(records, ConversionStage.Won).Count);
        Assert.Contains(records.LeadColumns, column => column.Name == "seniority");
        Assert.DoesNotContain(records.LeadColumns, column => column.Name is "current_stage" or "is_sql");
        Assert.Equal(4, records.EventQuantities.Count);
        Assert.All(records.Leads, lead => Assert.True(lead.CreatedAt!.Value.AddDays(90) <= records.KnownOn));
    }

    [Fact]
    public void Bank_marketing_reads_in_file_order_without_the_duration()
    {
        var result = Read("bank_marketing", "bank_marketing");
        Assert.Equal(45_211, result.Records.Leads.Count);
        Assert.Equal(5289, result.Records.Leads.Count(lead => lead.Outcome == true));
        Assert.Equal([1.0, 2.0, 3.0], result.Records.Leads.Take(3).Select(lead => lead.Order!.Value));
        Assert.DoesNotContain(result.Records.LeadColumns, column => column.Name == "duration");
        var days = result.Records.LeadColumns.ToList().FindIndex(column => column.Name == "pdays");
        Assert.Equal(36_954, result.Records.Leads.Count(lead => lead.Attributes[days].IsMissing));
    }

    private static FunnelReadResult Read(string fixture, string folder)
    {
        var data = RealDataFolder.Data(folder);
        return FunnelRecordReader.Read(FunnelFile.Load(RealDataFolder.FunnelFile(fixture), data));
    }
}
