using Predictive.Data;
using Predictive.Learning.Trees;
using Predictive.Registry;
using Xunit;

namespace Predictive.MLNet.Tests.BuiltIn;

/// <summary>The way of a FastTree model through the console and the registry.</summary>
public sealed class RegisteredFastTreeTests(TrainedFolder folder) : IClassFixture<TrainedFolder>
{
    [Fact]
    public async Task A_version_holds_the_engines_file_and_is_scored_evaluated_and_explained()
    {
        Assert.Equal(0, folder.Trained!.Code);
        var version = folder.Version();
        var checksums = await File.ReadAllTextAsync(
            Path.Combine(version.Folder, VersionFiles.Checksums), TestContext.Current.CancellationToken);

        Assert.Equal("mlnet-fasttree", version.Card.Learner);
        Assert.IsType<BoostedTrees>(version.Model.Learned.Scorer);
        Assert.Contains("  model.zip\n", checksums, StringComparison.Ordinal);
        Assert.Equal(0, (await folder.Run("evaluate", ".", "--model", "small")).Code);
        Assert.Equal(0, (await folder.Run("score", ".", "--model", "small", "--out", "scores.csv")).Code);
        var explained = await folder.Run("explain", ".", "--model", "small");
        Assert.Equal(0, explained.Code);
        Assert.Contains("visits", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_registered_is_what_was_learned_and_its_likelihoods_are_calibrated()
    {
        MLNetLearners.BuildIn();
        var options = new TrainingRunOptions { Model = new() { Learner = "mlnet-fasttree" } };
        var run = TrainingRun.On(FunnelFile.Load(folder.Path), options);
        var registered = folder.Version().Model;

        Assert.Equal(
            run.Snapshots.Mature.Select(one => run.Trained.Model.LikelihoodOf(one.Snapshot)),
            run.Snapshots.Mature.Select(one => registered.LikelihoodOf(one.Snapshot)));
        Assert.Equal(
            run.Trained.Split.Test.Average(one => one.Converted ? 1.0 : 0),
            run.Trained.TestLikelihoods.Average(likelihood => likelihood.Value), 0.1);
    }

    [Fact]
    public async Task Another_file_of_the_engine_is_refused()
    {
        var models = Path.Combine(folder.Path, "tampered");
        var version = Directory.CreateDirectory(Path.Combine(models, "small", "0001")).FullName;
        foreach (var file in Directory.EnumerateFiles(folder.Version().Folder))
        {
            File.Copy(file, Path.Combine(version, Path.GetFileName(file)));
        }

        await File.AppendAllTextAsync(Path.Combine(version, "model.zip"), "x", TestContext.Current.CancellationToken);

        var run = await folder.Run("evaluate", ".", "--model", "small", "--models", models);

        Assert.Equal(2, run.Code);
        Assert.Contains("model.zip is not the file that was registered", run.Error, StringComparison.Ordinal);
    }
}
