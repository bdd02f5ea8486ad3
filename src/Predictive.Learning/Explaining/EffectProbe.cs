namespace Predictive.Learning.Explaining;

/// <summary>Asks a scorer what it would say of rows if one column had another value.</summary>
internal sealed class EffectProbe
{
    private readonly IScorer _scorer;
    private readonly FeatureMatrix _matrix;
    private readonly int _column;
    private readonly double[]? _weights;
    private readonly int _each;
    private readonly float[] _row;

    /// <summary>Takes every row, or every second, third, ... so that there are at most so many.</summary>
    public EffectProbe(IScorer scorer, FeatureMatrix matrix, int column, double[]? weights, int mostRows)
    {
        _scorer = scorer;
        _matrix = matrix;
        _column = column;
        _weights = weights;
        _each = Math.Max(1, (matrix.Rows + mostRows - 1) / mostRows);
        _row = new float[matrix.Columns.Count];
        Rows = (matrix.Rows + _each - 1) / _each;
    }

    /// <summary>How many rows are asked.</summary>
    public int Rows { get; }

    /// <summary>The value that a row has.</summary>
    public float ValueOf(int row) => _matrix.Column(_column)[row * _each];

    /// <summary>How much a row counts.</summary>
    public double WeightOf(int row) => _weights?[row * _each] ?? 1;

    /// <summary>The margin of a row with another value.</summary>
    public double MarginWith(int row, float value)
    {
        _matrix.CopyRow(row * _each, _row);
        _row[_column] = value;
        return _scorer.Margin(_row);
    }
}
