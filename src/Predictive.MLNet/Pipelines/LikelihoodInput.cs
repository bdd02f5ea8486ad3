using Microsoft.ML.Data;

namespace Predictive.MLNet.Pipelines;

/// <summary>What the mapping of a row to its likelihood reads.</summary>
internal sealed class LikelihoodInput
{
    /// <summary>The column that holds the numbers.</summary>
    public const string NumbersColumn = "predictive numbers";

    /// <summary>The column that holds the categories.</summary>
    public const string CategoriesColumn = "predictive categories";

    /// <summary>The column that holds the model.</summary>
    public const string ModelColumn = "predictive model";

    /// <summary>The numbers, in the order of the model's number columns.</summary>
    [ColumnName(NumbersColumn)]
    public VBuffer<float> Numbers { get; set; }

    /// <summary>The categories, in the order of the model's category columns; empty is missing.</summary>
    [ColumnName(CategoriesColumn)]
    public VBuffer<ReadOnlyMemory<char>> Categories { get; set; }

    /// <summary>The model, see <see cref="ModelText"/>; the same text in every row.</summary>
    [ColumnName(ModelColumn)]
    public ReadOnlyMemory<char> Model { get; set; }
}
