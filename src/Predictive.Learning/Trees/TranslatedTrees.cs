namespace Predictive.Learning.Trees;

/// <summary>
/// Trees that another engine learned, translated into ours, together with that engine's own file of the same model. A
/// model file keeps the trees; whoever keeps the engine's file puts it beside.
/// </summary>
/// <param name="trees">The trees; they alone give margins and explanations.</param>
/// <param name="engineFile">The engine's own file.</param>
public sealed class TranslatedTrees(BoostedTrees trees, ReadOnlyMemory<byte> engineFile) : IScorer
{
    /// <summary>The trees.</summary>
    public BoostedTrees Trees => trees;

    /// <summary>The bytes of the engine's own file.</summary>
    public ReadOnlyMemory<byte> EngineFile => engineFile;

    /// <inheritdoc/>
    public IReadOnlyList<FeatureColumn> Columns => trees.Columns;

    /// <inheritdoc/>
    public double Margin(ReadOnlySpan<float> row) => trees.Margin(row);

    /// <inheritdoc/>
    public double Explain(ReadOnlySpan<float> row, Span<double> contributions) => trees.Explain(row, contributions);

    /// <inheritdoc/>
    public void Margins(FeatureMatrix rows, Memory<double> margins, int threads = 1) =>
        trees.Margins(rows, margins, threads);
}
