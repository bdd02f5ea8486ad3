using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Predictive.Learning;
using Predictive.Learning.Trees;
using Predictive.MLNet.Trees;
using Xunit;

namespace Predictive.MLNet.Tests.BuiltIn;

/// <summary>Our trees say what ML.NET's model, loaded from its own file, says of rows nobody learned from.</summary>
public sealed class TranslationTests
{
    [Theory]
    [InlineData(1, 20, 1500)]
    [InlineData(2, 2, 300)]
    [InlineData(3, 64, 6000)]
    public void Margins_are_those_of_the_engine(ulong seed, int leaves, int rows)
    {
        var train = SmallWorld.Make(seed, rows);
        var unseen = WithUnseen(SmallWorld.Make(seed + 100, 3000));
        var learner = new FastTreeLearner(
            FastTreeOptions.Default with { MaxLeaves = leaves, LearningRate = 0.1, MinLeafRows = 3 });
        var trees = (TranslatedTrees)learner.Retrain(train, learner.Train(train, train.Take([]), seed), seed);

        var context = new MLContext();
        using var file = new MemoryStream(trees.EngineFile.ToArray());
        var model = context.Model.Load(file, out var schema);
        var view = EncodedRows.Of(context, FeatureSlots.Learn(train.Features), unseen);
        var scores = model.Transform(view).GetColumn<float>("Score").ToArray();
        var slope = SlopeOf(model);

        Assert.Equal("Features", schema[0].Name);
        Assert.Equal(-0.1 * 2, slope, 1e-12);
        Assert.Equal(
            scores, SmallWorld.MarginsOf(trees, unseen.Features).Select(margin => (float)(margin / -slope)),
            (one, other) => Math.Abs(one - other) <= 1e-6 * (1 + Math.Abs(one)));
        Assert.True(scores.Distinct().Count() > leaves);
    }

    [Fact]
    public void The_slots_of_the_engine_say_what_they_are()
    {
        var slots = FeatureSlots.Learn(SmallWorld.Make(seed: 1, rows: 500).Features);

        string[] names = [.. slots.Names.DenseValues().Select(name => name.ToString())];

        Assert.StartsWith("visits, ", names[0], StringComparison.Ordinal);
        Assert.EndsWith(" where missing", names[0], StringComparison.Ordinal);
        Assert.Equal(
            ["visits is missing", "days is missing", "source = ", "source = fair", "source = web", "source = call",
                "source is missing"],
            names.Where((_, at) => at is not (0 or 2)));
    }

    private static LabelledRows WithUnseen(LabelledRows rows) => rows.With(new FeatureMatrix(
        rows.Features.Columns,
        [
            rows.Features.Column(0).ToArray(),
            rows.Features.Column(1).ToArray(),
            [.. rows.Features.Column(2).ToArray().Select((code, row) => row % 7 == 0 ? FeatureColumn.Unseen : code)],
        ]));

    private static double SlopeOf(ITransformer model) =>
        ((model as TransformerChain<ITransformer>)?.LastTransformer ?? model)
            is ISingleFeaturePredictionTransformer<object> { Model: CalibratedModelParametersBase calibrated }
            ? ((PlattCalibrator)calibrated.Calibrator).Slope
            : throw new InvalidOperationException($"{model} has no sigmoid.");
}
