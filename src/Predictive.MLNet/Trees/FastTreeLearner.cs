using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Predictive.Learning;
using Predictive.Learning.Trees;

namespace Predictive.MLNet.Trees;

/// <summary>
/// ML.NET's FastTree: MART, boosted regression trees on the gradients of the log loss. What it learned is translated
/// into our trees, so that it is scored, explained and saved like them. Its sigmoid is never fitted; it only turns
/// scores into log-odds, and our calibration comes after it.
/// </summary>
public sealed class FastTreeLearner : ILearner
{
    /// <summary>The name by which it is chosen.</summary>
    public const string LearnerName = "mlnet-fasttree";

    private readonly FastTreeOptions _options;

    /// <summary>Learns with these options.</summary>
    /// <exception cref="ArgumentException">An option is outside its limits.</exception>
    public FastTreeLearner(FastTreeOptions? options = null)
    {
        _options = options ?? FastTreeOptions.Default;
        _options.Validate();
    }

    /// <inheritdoc/>
    public string Name => LearnerName;

    /// <inheritdoc/>
    public IScorer Train(LabelledRows train, LabelledRows validation, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(validation);
        if (Outcomes.Constant(train) is { } constant) return constant;
        var grown = Grow(train, _options.MaxTrees, seed).Trees;
        var length = BestLength.Of(grown, validation);
        return BoostedTrees.Of(
            grown.Columns, grown.BaseMargin, [.. grown.Trees[..length].ToArray().Select(tree => tree.Nodes.ToArray())]);
    }

    /// <inheritdoc/>
    public IScorer Retrain(LabelledRows train, IScorer like, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(train);
        var before = like as BoostedTrees ?? (like as TranslatedTrees)?.Trees ?? throw new ArgumentException(
            $"FastTree can only retrain like trees; {like?.GetType().Name ?? "nothing"} came.", nameof(like));
        return Outcomes.Constant(train) as IScorer ?? Grow(train, Math.Max(1, before.Trees.Length), seed).WithFile;
    }

    private FittedTrees Grow(LabelledRows train, int trees, ulong seed)
    {
        var chance = unchecked((int)(seed ^ (seed >> 32)));
        var context = new MLContext(chance);
        var slots = FeatureSlots.Learn(train.Features);
        var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = nameof(EncodedRow.Features),
            LabelColumnName = nameof(EncodedRow.Label),
            ExampleWeightColumnName = nameof(EncodedRow.Weight),
            NumberOfTrees = trees,
            NumberOfLeaves = _options.MaxLeaves,
            MinimumExampleCountPerLeaf = _options.MinLeafRows,
            LearningRate = _options.LearningRate,
            FeatureFraction = _options.ColumnShare,
            Seed = chance,
            FeatureSelectionSeed = chance,
            NumberOfThreads = 1,
        });
        var model = trainer.Fit(EncodedRows.Of(context, slots, train));
        return FittedTrees.Of(context, model, model.Model, slots, train);
    }
}
