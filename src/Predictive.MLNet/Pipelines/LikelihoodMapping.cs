using Microsoft.ML.Transforms;
using Predictive.Learning;
using Predictive.Learning.Saving;

namespace Predictive.MLNet.Pipelines;

/// <summary>
/// The mapping of a row to its likelihood, which ML.NET finds by its contract when it loads a pipeline. The model comes
/// with the row, so the mapping keeps nothing but the model it read last.
/// </summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class LikelihoodMapping : CustomMappingFactory<LikelihoodInput, LikelihoodOutput>
{
    /// <summary>The name by which a saved pipeline asks for this mapping.</summary>
    public const string Contract = "predictive-likelihood";

    private volatile ReadModel? _last;

    /// <inheritdoc/>
    public override Action<LikelihoodInput, LikelihoodOutput> GetMapping() => Map;

    private void Map(LikelihoodInput input, LikelihoodOutput output)
    {
        var model = ModelOf(input.Model);
        var columns = model.Scorer.Columns;
        Span<float> row = columns.Count <= 512 ? stackalloc float[columns.Count] : new float[columns.Count];
        Fill(row, columns, input);
        var margin = model.Scorer.Margin(row);
        output.Score = (float)margin;
        output.Probability = (float)model.Calibrator.Chance(margin);
    }

    private static void Fill(Span<float> row, IReadOnlyList<FeatureColumn> columns, LikelihoodInput input)
    {
        var (number, category) = (0, 0);
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = columns[column].Kind switch
            {
                FeatureKind.Number => input.Numbers.GetItemOrDefault(number++),
                FeatureKind.Category => CodeOf(columns[column], input.Categories.GetItemOrDefault(category++)),
            };
        }
    }

    private static float CodeOf(FeatureColumn column, ReadOnlyMemory<char> level) =>
        column.CodeOf(level.IsEmpty ? null : level.ToString());

    private LearnedModel ModelOf(ReadOnlyMemory<char> text)
    {
        if (_last is { } last && (last.Text.Equals(text) || last.Text.Span.SequenceEqual(text.Span))) return last.Model;
        var read = new ReadModel(text, ModelText.Read(text.Span));
        _last = read;
        return read.Model;
    }

    private sealed record ReadModel(ReadOnlyMemory<char> Text, LearnedModel Model);
}
