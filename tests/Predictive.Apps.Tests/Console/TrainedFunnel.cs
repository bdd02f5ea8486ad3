using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>One simulated funnel and one version trained on it, made once by the console for many tests.</summary>
public sealed class TrainedFunnel : IAsyncLifetime
{
    /// <summary>The model's name: that of the simulated world.</summary>
    public const string Model = "plain";

    private readonly TempFolder _folder = new();

    /// <summary>The folder with the funnel, the registry and whatever tests write.</summary>
    public string Folder => _folder.Path;

    /// <summary>The funnel of 1,500 leads of the world <c>plain</c>, seed 7.</summary>
    public string Funnel => _folder.At("funnel");

    /// <summary>The registry.</summary>
    public string Models => _folder.At("models");

    /// <summary>The training, with <c>--json</c>.</summary>
    public ConsoleRun Training { get; private set; } = new(-1, "", "");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var simulation = await RunAsync(
            "simulate", "--world", "plain", "--leads", "1500", "--seed", "7", "--out", Funnel);
        Assert.Equal(0, simulation.Code);
        Training = await RunAsync("train", Funnel, "--models", Models, "--json");
        Assert.True(Training.Code == 0, Training.Error);
    }

    /// <summary>Runs <c>predictive</c> in the folder.</summary>
    public Task<ConsoleRun> RunAsync(params string[] arguments) => ConsoleProcess.RunInAsync(Folder, arguments);

    /// <summary>Runs a command of the trained version on the funnel.</summary>
    public Task<ConsoleRun> RunModelAsync(string command, params string[] arguments) =>
        command == "policy"
            ? RunAsync([command, arguments[0], Funnel, "--model", Model, "--models", Models, .. arguments[1..]])
            : RunAsync([command, Funnel, "--model", Model, "--models", Models, .. arguments]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The tests that share one <see cref="TrainedFunnel"/>.</summary>
[CollectionDefinition(Name)]
public sealed class WithTrainedFunnel : ICollectionFixture<TrainedFunnel>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "with a trained funnel";
}
