using Microsoft.ML;
using Microsoft.ML.AutoML;
using Predictive.Learning;
using Predictive.Learning.Trees;
using Predictive.MLNet.Trees;

namespace Predictive.MLNet.Search;

/// <summary>
/// ML.NET's AutoML: an experiment over FastTree and LightGBM and their settings, judged by the AUC on later rows. The
/// best model is an ensemble of trees, so it is translated like FastTree's. Random search, not the default tuner, which
/// reads the clock.
/// </summary>
public sealed class AutoMLLearner : ILearner
{
    /// <summary>The name by which it is chosen.</summary>
    public const string LearnerName = "mlnet-automl";

    private const int LaterPart = 5;

    private readonly AutoMLOptions _options;

    /// <summary>Learns with these options.</summary>
    /// <exception cref="ArgumentException">An option is outside its limits.</exception>
    public AutoMLLearner(AutoMLOptions? options = null)
    {
        _options = options ?? AutoMLOptions.Default;
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
        var judgedBy = validation.Rows > 0 ? validation : LastOf(train);
        return Outcomes.Constant(judgedBy) is null
            ? Search(train, judgedBy, seed)
            : throw new ArgumentException(
                "The rows that judge AutoML's models all have the same outcome. Give later rows with both.");
    }

    /// <inheritdoc/>
    public IScorer Retrain(LabelledRows train, IScorer like, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(train);
        if (Outcomes.Constant(train) is { } constant) return constant;
        if (like is BoostedTrees { Trees.Length: 0 } nothing) return nothing;
        var found = like as FoundTrees ?? throw new ArgumentException(
            $"AutoML can only retrain like what it found; {like?.GetType().Name ?? "nothing"} came.", nameof(like));
        var context = ContextOf(seed);
        var slots = FeatureSlots.Learn(train.Features);
        var model = found.Pipeline(context).Fit(EncodedRows.Of(context, slots, train));
        return FittedTrees.Of(context, model, PredictorOf(model), slots, train).WithFile;
    }

    private FoundTrees Search(LabelledRows train, LabelledRows judgedBy, ulong seed)
    {
        var context = ContextOf(seed);
        var slots = FeatureSlots.Learn(train.Features);
        var pipeline = new SweepablePipeline().Append(context.Auto().BinaryClassification(
            labelColumnName: nameof(EncodedRow.Label),
            featureColumnName: nameof(EncodedRow.Features),
            exampleWeightColumnName: nameof(EncodedRow.Weight),
            useFastForest: false,
            useLbfgsLogisticRegression: false,
            useSdcaLogisticRegression: false));
        var best = context.Auto().CreateExperiment()
            .SetPipeline(pipeline)
            .SetDataset(EncodedRows.Of(context, slots, train), EncodedRows.Of(context, slots, judgedBy))
            .SetBinaryClassificationMetric(BinaryClassificationMetric.AreaUnderRocCurve, nameof(EncodedRow.Label))
            .SetRandomSearchTuner(SeedOf(seed))
            .SetMaxModelToExplore(_options.MaxModels)
            .SetTrainingTimeInSeconds((uint)_options.MaxSeconds)
            .Run();
        var fitted = FittedTrees.Of(context, best.Model, PredictorOf(best.Model), slots, train);
        return new FoundTrees(
            fitted.Trees, other => pipeline.BuildFromOption(other, best.TrialSettings.Parameter["_pipeline_"]));
    }

    private static LabelledRows LastOf(LabelledRows train)
    {
        var from = train.Rows - (train.Rows / LaterPart);
        return train.Take([.. Enumerable.Range(from, train.Rows - from)]);
    }

    /// <summary>The predictor at the end of a fitted pipeline.</summary>
    private static object PredictorOf(ITransformer model) => model switch
    {
        ISingleFeaturePredictionTransformer<object> predicting => predicting.Model,
        IEnumerable<ITransformer> chain => PredictorOf(chain.Last()),
        _ => model,
    };

    private static MLContext ContextOf(ulong seed) => new(SeedOf(seed));

    private static int SeedOf(ulong seed) => unchecked((int)(seed ^ (seed >> 32)));
}
