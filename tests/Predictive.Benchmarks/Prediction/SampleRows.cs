using Predictive.Learning;

namespace Predictive.Benchmarks.Prediction;

/// <summary>Some rows as an app has them - numbers, and categories as strings - and as the scorer takes them.</summary>
internal sealed class SampleRows
{
    private readonly IReadOnlyList<FeatureColumn> _columns;
    private readonly float[][] _encoded;
    private readonly string?[][] _words;

    private SampleRows(IReadOnlyList<FeatureColumn> columns, float[][] encoded, string?[][] words)
    {
        _columns = columns;
        _encoded = encoded;
        _words = words;
    }

    /// <summary>The first rows of a matrix, from its start again where it has fewer.</summary>
    public static SampleRows Of(FeatureMatrix matrix, int count)
    {
        var encoded = Enumerable.Range(0, count).Select(at =>
        {
            var row = new float[matrix.Columns.Count];
            matrix.CopyRow(at % matrix.Rows, row);
            return row;
        }).ToArray();
        var words = Array.ConvertAll(encoded, row => row.Select((value, column) =>
            matrix.Columns[column].Kind == FeatureKind.Number || float.IsNaN(value) ? null
            : value < 0 ? "never seen" : matrix.Columns[column].Levels[(int)value]).ToArray());
        return new SampleRows(matrix.Columns, encoded, words);
    }

    /// <summary>The row as the scorer takes it.</summary>
    public ReadOnlySpan<float> Encoded(int at) => _encoded[at];

    /// <summary>The row as an app has it, its words looked up.</summary>
    public ReadOnlySpan<float> Encode(int at, float[] room)
    {
        var numbers = _encoded[at];
        var words = _words[at];
        for (var column = 0; column < room.Length; column++)
        {
            room[column] = _columns[column].Kind == FeatureKind.Number
                ? numbers[column]
                : _columns[column].CodeOf(words[column]);
        }

        return room;
    }
}
