using System.Diagnostics;
using Predictive.Apps.Tests.Console;
using Predictive.Benchmarks;
using Predictive.Benchmarks.Reading;
using Xunit;

namespace Predictive.Apps.Tests.Benchmarks;

/// <summary>The benchmark of reading runs; its figures are measured by hand, on a quiet machine.</summary>
public sealed class CsvBenchmarkTests
{
    [Theory]
    [InlineData("| Predictive, funnel |", "csv", "--alone")]
    [InlineData("| Parquet.Net, columns |", "parquet", "--alone")]
    [InlineData("| SQLite |", "databases")]
    public async Task Reading_prints_a_table_for_each_small_case(string reader, params string[] command)
    {
        using var work = new TempFolder();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [
            typeof(BenchmarkCommands).Assembly.Location, .. command, "--events", "2000", "--rounds", "1",
            "--busy-allowed", "--work", work.Path,
        ])
        { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("not figures to report", output, StringComparison.Ordinal);
        Assert.Contains("### events, 2,000 rows, 4 columns", output, StringComparison.Ordinal);
        Assert.Contains(reader, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Typed_columns_hold_every_cell_of_the_file()
    {
        using var work = new TempFolder();
        var file = CsvTables.Notes(500).WriteTo(work.Path);
        var columns = TypedColumns.Read(file);

        Assert.Equal(500, columns.Rows);
        Assert.Equal(500 * 6, columns.Cells);
        Assert.InRange(columns.NumberSum / 500, 25, 35); // minutes between 0 and 60
    }
}
