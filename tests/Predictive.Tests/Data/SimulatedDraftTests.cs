using Predictive.Data;
using Predictive.Simulation;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>A draft of a simulated funnel sees what the simulator's own funnel file says.</summary>
public sealed class SimulatedDraftTests
{
    [Theory]
    [InlineData("sample")]
    [InlineData("treatment-effect")]
    [InlineData("drifting")]
    public void A_draft_reads_what_the_funnel_file_of_the_world_reads(string world)
    {
        using var folder = new TempFolder();
        SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named(world), leads: 1200, seed: 5), folder.Path);
        var own = FunnelCheck.Of(FunnelFile.Load(folder.Path));
        File.Delete(Path.Combine(folder.Path, "funnel.yaml"));
        folder.Write("funnel.yaml", FunnelDraft.Of(folder.Path).Yaml);
        var drafted = FunnelCheck.Of(FunnelFile.Load(folder.Path));

        Assert.Equal(own.Funnel.Conversion, drafted.Funnel.Conversion);
        Assert.Equal(own.Funnel.RulesPath, drafted.Funnel.RulesPath);
        Assert.Equal(own.Read.Records.Leads.Count, drafted.Read.Records.Leads.Count);
        Assert.Equal(own.Read.Records.Events.Count, drafted.Read.Records.Events.Count);
        Assert.Equal(own.Read.Records.FieldHistory.Count, drafted.Read.Records.FieldHistory.Count);
        Assert.InRange(drafted.Conversions, own.Conversions, 1.3 * own.Conversions);
        Assert.Empty(drafted.OverLimit);
        Assert.DoesNotContain(drafted.Funnel.Tables, table => table.File == "truth.csv");
        Assert.Equal(ColumnMeaning.Number, Column(drafted, "employees").Meaning);
        foreach (var name in new[] { "seniority", "consent", "has_phone", "status" })
            Assert.Equal(Column(own, name).Known, Column(drafted, name).Known);
    }

    private static FunnelColumn Column(FunnelCheck check, string name) =>
        check.Funnel.Tables.SelectMany(table => table.Columns).First(column => column.Name == name);
}
