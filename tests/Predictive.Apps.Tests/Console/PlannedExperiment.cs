using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>One experiment on the trained funnel, planned and assigned four times, made once for many tests.</summary>
public sealed class PlannedExperiment(TrainedFunnel trained) : IAsyncLifetime
{
    /// <summary>Where leads were assigned last.</summary>
    public const string LastDay = "2025-09-30";

    private readonly TempFolder _folder = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await DoneAsync("plan", trained.Funnel, "--model", TrainedFunnel.Model, "--a", "rules", "--b", "model",
            "--start", "2025-06-30");
        foreach (var day in new[] { "2025-07-06", "2025-07-13", "2025-07-20", LastDay })
        {
            await DoneAsync("assign", trained.Funnel, "--experiment", "experiment.yaml", "--out", "assignments.csv",
                "--as-of", day);
        }
    }

    /// <summary>Puts a copy of the plan and the assignments into a folder.</summary>
    internal void CopyTo(TempFolder folder)
    {
        foreach (var file in new[] { "experiment.yaml", "assignments.csv" })
            File.Copy(_folder.At(file), folder.At(file));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task DoneAsync(params string[] words)
    {
        var run = await ConsoleProcess.RunInAsync(
            _folder.Path, ["experiment", .. words, "--models", trained.Models]);
        Assert.True(run.Code == 0, run.Error);
    }
}
