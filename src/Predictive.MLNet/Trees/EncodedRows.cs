using Microsoft.ML;
using Microsoft.ML.Data;
using Predictive.Learning;

namespace Predictive.MLNet.Trees;

/// <summary>Our rows as a data view of ML.NET, read row by row.</summary>
internal static class EncodedRows
{
    private const string SlotNames = "SlotNames";

    /// <summary>The view of labelled rows.</summary>
    public static IDataView Of(MLContext context, FeatureSlots slots, LabelledRows rows) =>
        context.Data.LoadFromEnumerable(Encode(slots, rows), SchemaOf(slots));

    private static IEnumerable<EncodedRow> Encode(FeatureSlots slots, LabelledRows rows)
    {
        var values = new float[rows.Features.Columns.Count];
        for (var row = 0; row < rows.Rows; row++)
        {
            rows.Features.CopyRow(row, values);
            yield return new EncodedRow
            {
                Features = slots.Encode(values),
                Label = rows.Labels[row] == 1,
                Weight = (float)rows.Weights[row],
            };
        }
    }

    private static SchemaDefinition SchemaOf(FeatureSlots slots)
    {
        var schema = SchemaDefinition.Create(typeof(EncodedRow));
        var features = schema[nameof(EncodedRow.Features)];
        features.ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots.Count);
        features.AddAnnotation(SlotNames, slots.Names, new VectorDataViewType(TextDataViewType.Instance, slots.Count));
        return schema;
    }
}
