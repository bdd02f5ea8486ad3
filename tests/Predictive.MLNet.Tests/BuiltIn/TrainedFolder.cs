using Predictive.Apps.Tests.Console;
using Predictive.Registry;
using Xunit;

namespace Predictive.MLNet.Tests.BuiltIn;

/// <summary>A funnel with the version that <c>train --learner mlnet-fasttree</c> registered.</summary>
public sealed class TrainedFolder : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public ConsoleRun? Trained { get; private set; }

    public string Path => _folder.Path;

    public async ValueTask InitializeAsync()
    {
        SmallFunnel.Write(_folder, leads: 600);
        Trained = await Run("train", ".", "--model", "small", "--learner", "mlnet-fasttree");
    }

    public Task<ConsoleRun> Run(params string[] arguments) => ConsoleProcess.RunInAsync(_folder.Path, arguments);

    public ModelVersion Version() => new ModelRegistry(_folder.At("models")).Load(ModelName.Parse("small@0001"));

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
