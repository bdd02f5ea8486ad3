using Predictive.Data;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Api;

/// <summary>
/// A registry with one version of a model of the tiny funnel, and the funnel itself; trained once for all tests.
/// </summary>
public sealed class TrainedRegistry : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("api-tests-").FullName;

    public TrainedRegistry()
    {
        TinyFunnel.Write(FunnelFolder);
        Train(FunnelFolder, Registry, seed: 7);
    }

    /// <summary>Where the tiny funnel lies.</summary>
    public string FunnelFolder => Path.Combine(_root, "funnel");

    /// <summary>The registry with <c>tiny@0001</c>.</summary>
    public ModelRegistry Registry => new(Path.Combine(_root, "models"));

    /// <summary>Trains on a folder and registers the version.</summary>
    public static string Train(string folder, ModelRegistry registry, ulong seed)
    {
        var run = TrainingRun.On(FunnelFile.Load(folder), new TrainingRunOptions { Seed = seed });
        return VersionRegistration.Register(registry, run, TinyFunnel.KnownOn, 1);
    }

    /// <summary>A folder of its own for a test.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_root, Path.GetRandomFileName())).FullName;

    /// <summary>A copy of the registry that a test may break.</summary>
    public ModelRegistry Copy()
    {
        var copy = NewFolder();
        foreach (var file in Directory.EnumerateFiles(Registry.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Registry.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return new ModelRegistry(copy);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

[CollectionDefinition(Name)]
public sealed class ApiTests : ICollectionFixture<TrainedRegistry>
{
    public const string Name = "api";
}
