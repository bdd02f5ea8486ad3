using Predictive.Data;
using Predictive.Interop.Tests.Models;
using Predictive.Learning;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Interop.Tests.Onnx;

public sealed class OnnxModelTests
{
    private const double Allowed = 1e-5;

    [Fact]
    public void Onnx_runtime_gives_the_likelihoods_of_models_made_by_chance() => Holds(models: 16, leads: 300);

    [Fact]
    public void Onnx_runtime_gives_the_likelihoods_of_trained_models() => HoldsTrained(seed: 7, leads: 300);

    [Fact, Trait("Category", "Whole")]
    public void Onnx_runtime_gives_ten_thousand_likelihoods_of_each_of_many_models()
    {
        Holds(models: 48, leads: 10_000);
        HoldsTrained(seed: 11, leads: 10_000);
    }

    [Fact]
    public void A_model_says_what_it_is_and_what_it_takes()
    {
        using var onnx = new RunningOnnx(RandomModels.Of(3), ("version", "0003"), ("catalogue", "abcdef"));

        Assert.Equal("0003", onnx.Session.ModelMetadata.CustomMetadataMap["predictive.version"]);
        Assert.Equal("abcdef", onnx.Session.ModelMetadata.CustomMetadataMap["predictive.catalogue"]);
        Assert.Equal([-1, 1], onnx.Session.InputMetadata["select"].Dimensions);
        Assert.Equal(["likelihood"], onnx.Session.OutputMetadata.Keys);
        Assert.Equal(8, onnx.Session.InputMetadata.Count);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes()
    {
        using var once = new RunningOnnx(RandomModels.Of(3));
        using var again = new RunningOnnx(RandomModels.Of(3));

        Assert.Equal(once.File, again.File);
    }

    /// <summary>
    /// A runtime may gather questions about levels that lead to equal leaves in one; missing values must not follow.
    /// </summary>
    [Fact]
    public void Missing_values_keep_their_way_through_chains_of_levels()
    {
        TreeNode[] nodes =
        [
            new() { Column = 0, IsLevel = true, Threshold = 1, Left = 1, Right = 2, Cover = 1 },
            new() { Value = 0.5, Cover = 1 },
            new() { Column = 0, IsLevel = true, Threshold = 2, MissingLeft = true, Left = 3, Right = 4, Cover = 1 },
            new() { Value = 0.5, Cover = 1 },
            new() { Column = 0, IsLevel = true, Threshold = 3, Left = 5, Right = 6, Cover = 1 },
            new() { Value = 0.5, Cover = 1 },
            new() { Value = -1, Cover = 1 },
        ];
        var column = FeatureColumn.Category("industry", ["a", "b", "c", "d", "e"]);
        var model = new LearnedModel(BoostedTrees.Of([column], 0, [nodes, nodes]), new IdentityCalibrator());
        using var onnx = new RunningOnnx(model);

        Assert.InRange(onnx.LargestDifference(RandomLeads.Of([column], 200, seed: 1)), 0, 1e-12);
    }

    [Fact]
    public void A_feature_named_like_the_output_keeps_its_name()
    {
        var column = FeatureColumn.Number("likelihood");
        using var onnx = new RunningOnnx(
            new LearnedModel(BoostedTrees.Of([column], 0.3, []), new IdentityCalibrator()));

        Assert.Equal(["likelihood"], onnx.Session.InputMetadata.Keys);
        Assert.Equal(["likelihood_"], onnx.Session.OutputMetadata.Keys);
        Assert.InRange(onnx.LargestDifference(RandomLeads.Of([column], 3, seed: 1)), 0, 1e-12);
    }

    [Fact]
    public void What_no_export_can_say_is_refused()
    {
        var empty = FeatureColumn.Category("word", ["", "a"]);
        Assert.Contains("empty word", Refused(BoostedTrees.Of([empty], 0, [])), StringComparison.Ordinal);
        Assert.Contains("no feature", Refused(BoostedTrees.Of([], 0, [])), StringComparison.Ordinal);
        Assert.Contains("UnknownScorer", Refused(new UnknownScorer()), StringComparison.Ordinal);
    }

    private static string Refused(IScorer scorer) => Assert.Throws<BadInputException>(() =>
        new RunningOnnx(new LearnedModel(scorer, new IdentityCalibrator()))).Message;

    private static void Holds(int models, int leads)
    {
        for (var number = 0; number < models; number++)
        {
            Holds($"model {number}", RandomModels.Of(number), leads);
        }
    }

    private static void HoldsTrained(ulong seed, int leads)
    {
        foreach (var model in TrainedModels.All(seed))
        {
            Holds(model.Scorer.GetType().Name, model, leads);
        }
    }

    private static void Holds(string name, LearnedModel model, int leads)
    {
        using var onnx = new RunningOnnx(model);
        var difference = onnx.LargestDifference(RandomLeads.Of(model.Scorer.Columns, leads, seed: 5));
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}, {model.Calibrator.Name}: {difference:E1}");
        Assert.True(difference <= Allowed, $"{name} with {model.Calibrator.Name}: off by {difference}.");
    }

    private sealed class UnknownScorer : IScorer
    {
        public IReadOnlyList<FeatureColumn> Columns { get; } = [FeatureColumn.Number("visits")];

        public double Margin(ReadOnlySpan<float> row) => 0;

        public double Explain(ReadOnlySpan<float> row, Span<double> contributions) => 0;
    }
}
