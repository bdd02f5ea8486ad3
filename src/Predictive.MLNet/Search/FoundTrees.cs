using Microsoft.ML;
using Predictive.Learning;
using Predictive.Learning.Trees;

namespace Predictive.MLNet.Search;

/// <summary>What an AutoML experiment found: the trees, and the pipeline that grows such again.</summary>
/// <param name="Trees">The best trees, translated.</param>
/// <param name="Pipeline">The best pipeline with its settings, for other rows.</param>
internal sealed record FoundTrees(BoostedTrees Trees, Func<MLContext, IEstimator<ITransformer>> Pipeline) : IScorer
{
    /// <inheritdoc/>
    public IReadOnlyList<FeatureColumn> Columns => Trees.Columns;

    /// <inheritdoc/>
    public double Margin(ReadOnlySpan<float> row) => Trees.Margin(row);

    /// <inheritdoc/>
    public double Explain(ReadOnlySpan<float> row, Span<double> contributions) => Trees.Explain(row, contributions);

    /// <inheritdoc/>
    public void Margins(FeatureMatrix rows, Memory<double> margins, int threads = 1) =>
        Trees.Margins(rows, margins, threads);
}
