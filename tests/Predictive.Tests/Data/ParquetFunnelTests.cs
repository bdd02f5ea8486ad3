using System.Text.Json;
using Predictive.Data;
using Predictive.Simulation;
using Predictive.Tables;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>A funnel whose tables are Parquet is the same funnel.</summary>
public sealed class ParquetFunnelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("funnel-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_funnel_in_Parquet_has_the_same_records_as_in_csv()
    {
        var funnel = FunnelSimulator.Run(World.Named(World.DefaultName), 300, seed: 3);
        var (csv, parquet) = (Path.Combine(_folder, "csv"), Path.Combine(_folder, "parquet"));
        SimulatedFunnelWriter.Write(funnel, csv);
        SimulatedFunnelWriter.Write(funnel, parquet, ExportFormat.Parquet);
        Assert.Empty(Directory.EnumerateFiles(parquet, "*.csv"));
        Assert.Equal(Words(csv), Words(parquet));
    }

    [Theory]
    [InlineData("leads/")]
    [InlineData("leads")]
    [InlineData("leads/*.parquet")]
    public void A_folder_of_part_files_is_one_table(string file)
    {
        Part("leads/part-0.parquet", ["id", "created"], ["A", "2026-01-01"], ["B", "2026-01-02"]);
        Part("leads/part-1.parquet", ["created", "id"], ["2026-01-03", "C"]);
        File.WriteAllText(Path.Combine(_folder, "leads", "_SUCCESS"), "");
        File.WriteAllText(Path.Combine(_folder, "leads", "_hidden.parquet"), "unfinished");
        Funnel(file);
        var leads = FunnelRecordReader.Read(_folder).Records.Leads;
        Assert.Equal(["A", "B", "C"], leads.Select(lead => lead.Id));
    }

    [Fact]
    public void Parts_with_other_columns_are_told_apart()
    {
        Part("leads/part-0.parquet", ["id", "created"], ["A", "2026-01-01"]);
        Part("leads/part-1.parquet", ["id", "made"], ["B", "2026-01-01"]);
        Funnel("leads/");
        var error = Assert.Throws<BadInputException>(() => FunnelRecordReader.Read(_folder));
        Assert.Contains("part-1.parquet has no column 'created'", error.Message);
    }

    [Fact]
    public void The_draft_of_a_folder_of_Parquet_reads_back()
    {
        var funnel = FunnelSimulator.Run(World.Named(World.DefaultName), 300, seed: 3);
        SimulatedFunnelWriter.Write(funnel, _folder, ExportFormat.Parquet);
        File.WriteAllText(Path.Combine(_folder, "funnel.yaml"), FunnelDraft.Of(_folder).Yaml);
        Assert.Contains("file: leads.parquet", File.ReadAllText(Path.Combine(_folder, "funnel.yaml")));
        Assert.NotEmpty(FunnelRecordReader.Read(_folder).Records.Leads);
    }

    [Fact]
    public void A_Parquet_file_is_a_table_and_no_funnel_file()
    {
        var path = Path.Combine(_folder, "leads.parquet");
        File.WriteAllText(path, "PAR1");
        Assert.Contains("is a table", Assert.Throws<BadInputException>(() => FunnelFile.Load(path)).Message);
    }

    private static string Words(string folder)
    {
        var records = FunnelRecordReader.Read(folder).Records;
        return JsonSerializer.Serialize(new { records.Leads, records.Events, records.Opportunities });
    }

    private void Part(string file, string[] columns, params string[][] rows)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        ParquetTableWriter.WriteFile(path, WrittenColumn.Of(columns, rows), writer =>
        {
            foreach (var row in rows)
                writer.Write(row);
        });
    }

    private void Funnel(string file)
    {
        File.WriteAllText(Path.Combine(_folder, "events.csv"), "lead,type,at\nA,demo,2026-01-05\n");
        File.WriteAllText(Path.Combine(_folder, "funnel.yaml"), $$"""
            name: parts
            conversion: event:demo
            horizon: 90d
            tables:
              leads: { file: "{{file}}", columns: { id: id, created: created } }
              events: { file: events.csv, columns: { lead: lead, type: type, at: at } }
            """);
    }
}
