namespace Predictive.Models.Simplifying;

/// <summary>Which of some rows meet which of some conditions, and how likely each row is to convert.</summary>
internal sealed class ConditionTable
{
    private readonly int[][] _rows;

    /// <summary>A table of rows with their conditions.</summary>
    /// <param name="meets">The conditions that each row meets.</param>
    /// <param name="conditions">How many conditions there are.</param>
    /// <param name="targets">What each row is to be told as, 0 to 1: what became of it, or its likelihood.</param>
    /// <param name="weights">The weight of each row, above 0.</param>
    public ConditionTable(SparseRows meets, int conditions, double[] targets, double[] weights)
    {
        (Meets, Targets, Weights) = (meets, targets, weights);
        Weight = weights.Sum();
        var rows = new List<int>[conditions];
        for (var condition = 0; condition < conditions; condition++)
            rows[condition] = [];
        for (var row = 0; row < meets.Rows; row++)
        {
            foreach (var condition in meets[row].Columns)
                rows[condition].Add(row);
        }

        _rows = Array.ConvertAll(rows, one => one.ToArray());
    }

    /// <summary>The conditions that each row meets.</summary>
    public SparseRows Meets { get; }

    /// <summary>What each row is to be told as.</summary>
    public double[] Targets { get; }

    /// <summary>The weight of each row.</summary>
    public double[] Weights { get; }

    /// <summary>The weight of all rows.</summary>
    public double Weight { get; }

    /// <summary>How many conditions there are.</summary>
    public int Conditions => _rows.Length;

    /// <summary>The rows that meet a condition.</summary>
    public ReadOnlySpan<int> RowsOf(int condition) => _rows[condition];
}
