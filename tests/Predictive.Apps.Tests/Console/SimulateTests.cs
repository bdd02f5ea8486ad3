using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Predictive.Apps.Tests.Console;

public sealed class SimulateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("predictive-simulate-").FullName;

    [Fact]
    public async Task A_funnel_is_written_and_counted()
    {
        var run = await SimulateAsync("one", "--json");

        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(200, document.RootElement.GetProperty("counts").GetProperty("leads").GetInt32());
        Assert.Equal(7UL, document.RootElement.GetProperty("seed").GetUInt64());
        Assert.True(File.Exists(Path.Combine(_folder, "one", "funnel.yaml")));
        Assert.True(File.Exists(Path.Combine(_folder, "one", "truth.csv")));
    }

    [Fact]
    public async Task The_same_seed_writes_the_same_bytes()
    {
        await SimulateAsync("one");
        await SimulateAsync("two");

        var files = Directory.GetFiles(Path.Combine(_folder, "one"));
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(
            File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_folder, "two", Path.GetFileName(file)))));
    }

    [Fact]
    public async Task A_folder_with_files_is_left_alone_unless_forced()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.txt"), "mine", TestContext.Current.CancellationToken);

        var refused = await SimulateAsync(".");
        Assert.Equal(2, refused.Code);
        Assert.Single(refused.ErrorLines);
        Assert.Single(Directory.GetFiles(_folder));

        Assert.Equal(0, (await SimulateAsync(".", "--force")).Code);
        Assert.True(File.Exists(Path.Combine(_folder, "mine.txt")));
    }

    [Theory]
    [InlineData("There is no world 'plian'. Did you mean 'plain'?", "--world", "plian")]
    [InlineData("--leads is '0'; allowed are whole numbers from 1 to 2000000.", "--leads", "0")]
    [InlineData("--leads is 'many'; allowed are whole numbers from 1 to 2000000.", "--leads", "many")]
    [InlineData("--seed is '-1'; allowed are whole numbers from 0, such as 7.", "--seed", "-1")]
    [InlineData("There is no world file 'none.yaml'.", "--world", "none.yaml")]
    public async Task A_wrong_value_gets_one_line_exit_code_2_and_no_file(string line, params string[] options)
    {
        var run = await ConsoleProcess.RunInAsync(_folder, ["simulate", "--out", "one", .. options]);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_run_that_is_told_to_stop_says_so_and_writes_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var process = ConsoleProcess.Start(_folder, "simulate", "--leads", "1000000", "--out", "one");
        await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith(
            "Interrupted",
            await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<ConsoleRun> SimulateAsync(string folder, params string[] options) =>
        ConsoleProcess.RunInAsync(_folder, ["simulate", "--leads", "200", "--out", folder, .. options]);
}
