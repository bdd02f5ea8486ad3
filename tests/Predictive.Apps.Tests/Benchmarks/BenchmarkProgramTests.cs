using System.Diagnostics;
using Predictive.Apps.Tests.Console;
using Predictive.Benchmarks;
using Predictive.Benchmarks.Processes;
using Predictive.Benchmarks.Tables;
using Predictive.Learning;
using Xunit;

namespace Predictive.Apps.Tests.Benchmarks;

/// <summary>The benchmark program runs; its figures are measured by hand, on a quiet machine.</summary>
public sealed class BenchmarkProgramTests
{
    private static readonly string _dll = typeof(BenchmarkCommands).Assembly.Location;

    [Fact]
    public async Task Training_prints_a_table_for_a_small_case()
    {
        using var work = new TempFolder();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [
            _dll, "train", "--tables", "2k", "--trees", "3", "--rounds", "1", "--alone", "--busy-allowed",
            "--work", work.Path,
        ])
        { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("not figures to report", output, StringComparison.Ordinal);
        Assert.Contains("| Predictive, all rows |", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Features_prints_what_an_event_holds_and_how_many_a_second_are_described()
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [_dll, "features", "--leads", "3000", "--rounds", "1", "--busy-allowed"])
        { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("| 3,000 |", output, StringComparison.Ordinal);
        Assert.Contains("| 300 |", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_measured_beside_a_busy_process()
    {
        if (!ProcessorTime.IsTold) Assert.Skip("This system does not tell how busy it is.");
        using var competitor = Peer.Start("competitor", "dotnet", [_dll, "compete"], threads: 1);
        var quiet = new QuietMachine([], isBusyAllowed: false, TimeSpan.Zero);

        Assert.Throws<BusyMachineException>(() => quiet.Measure(() => 1));
    }

    [Fact]
    public void A_table_comes_back_from_its_files_as_it_was()
    {
        using var work = new TempFolder();
        var table = MixedData.Make(train: 300, test: 100, seed: 5);
        RawFolder.Write(table, work.Path);
        var read = RawFolder.Read(work.Path);

        Assert.Equal(table.Train.Labels, read.Train.Labels);
        Assert.Equal(table.TestClusters, read.TestClusters);
        Assert.Equal(table.BayesLogLoss, read.BayesLogLoss);
        Assert.All(Enumerable.Range(0, MixedLaw.Columns), column => Assert.Equal(
            table.Train.Features.Column(column).ToArray(), read.Train.Features.Column(column).ToArray()));
    }

    [Fact]
    public void Simulated_rows_have_the_kinds_and_the_share_of_positives_they_promise()
    {
        var table = MixedData.Make(train: 20_000, test: 20_000, seed: 6);
        var kinds = table.Train.Features.Columns.CountBy(column => column.Kind).ToDictionary();

        Assert.Equal(30, kinds[FeatureKind.Number]);
        Assert.Equal(10, kinds[FeatureKind.Category]);
        Assert.InRange(table.Test.Labels.Average(), 0.04, 0.06);
        Assert.InRange(table.BayesLogLoss!.Value, 0.1, 0.195); // a constant 5 % has 0.1985
    }
}
