using Predictive.Learning.Kernels;

namespace Predictive.Learning.Binning;

/// <summary>Learns every column's bins from one matrix and bins any other with the same columns.</summary>
public sealed class BinMapper
{
    private const int RowsWorthThreads = 512;

    private readonly ColumnBins[] _bins;
    private readonly bool[] _isVaried;

    private BinMapper(IReadOnlyList<FeatureColumn> columns, ColumnBins[] bins, bool[] isVaried)
    {
        Columns = columns;
        _bins = bins;
        _isVaried = isVaried;
    }

    /// <summary>The columns that can be binned.</summary>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>The bins of one column.</summary>
    public ColumnBins this[int column] => _bins[column];

    /// <summary>Whether the training rows of a column lie in more than one bin, missing included.</summary>
    public bool IsVaried(int column) => _isVaried[column];

    /// <summary>Learns the bins of all columns.</summary>
    /// <param name="matrix">What to learn from.</param>
    /// <param name="mostBins">The most bins that a column's values get: 2 to 255.</param>
    /// <param name="minCategoryRows">The fewest rows with which a level has its own bin.</param>
    public static BinMapper Learn(FeatureMatrix matrix, int mostBins, int minCategoryRows)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        using var team = new WorkTeam(0, KernelSet.Chosen);
        return Learn(matrix, mostBins, minCategoryRows, team);
    }

    /// <summary>The codes of a matrix that has the same columns.</summary>
    public BinnedMatrix Bin(FeatureMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        using var team = new WorkTeam(0, KernelSet.Chosen);
        return Bin(matrix, team);
    }

    /// <summary>Learns the bins of all columns.</summary>
    internal static BinMapper Learn(FeatureMatrix matrix, int mostBins, int minCategoryRows, WorkTeam team)
    {
        var bins = new ColumnBins[matrix.Columns.Count];
        var isVaried = new bool[bins.Length];
        team.Run(bins.Length, matrix.Rows >= RowsWorthThreads, column =>
        {
            var named = matrix.Columns[column];
            bins[column] = named.Kind switch
            {
                FeatureKind.Number => BinThresholds.Learn(matrix.Column(column), mostBins),
                FeatureKind.Category =>
                    CategoryBins.Learn(named, matrix.Column(column), mostBins, minCategoryRows),
            };
            isVaried[column] = IsVariedIn(bins[column], matrix.Column(column));
        });
        return new BinMapper(matrix.Columns, bins, isVaried);
    }

    /// <summary>The codes of a matrix that has the same columns.</summary>
    internal BinnedMatrix Bin(FeatureMatrix matrix, WorkTeam team)
    {
        var codes = new byte[_bins.Length][];
        team.Run(codes.Length, matrix.Rows >= RowsWorthThreads, column =>
        {
            codes[column] = new byte[matrix.Rows];
            _bins[column].BinAll(matrix.Column(column), codes[column]);
        });
        return new BinnedMatrix(codes, Array.ConvertAll(_bins, bins => bins.ValueBins), matrix.Rows);
    }

    private static bool IsVariedIn(ColumnBins bins, ReadOnlySpan<float> values)
    {
        for (var row = 1; row < values.Length; row++)
        {
            if (bins.BinOf(values[row]) != bins.BinOf(values[0])) return true;
        }

        return false;
    }
}
