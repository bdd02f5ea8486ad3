using Predictive.Learning.Binning;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>
/// The bins of some columns row by row, a byte a column, so that one row's bins lie side by side. Few enough columns
/// that their part of a histogram stays in the processor's first cache.
/// </summary>
internal sealed class CodeTile
{
    private readonly ColumnPlace[] _places;
    private readonly ColumnPlace[] _wanted;
    private int _wantedCount;

    /// <summary>Lays out some columns; <see cref="Fill"/> copies their bins.</summary>
    /// <param name="matrix">The bins of all columns.</param>
    /// <param name="columns">The columns of this tile, in the order in which equals are preferred.</param>
    /// <param name="firstBin">Where the tile's part of a histogram starts.</param>
    public CodeTile(BinnedMatrix matrix, int[] columns, int firstBin)
    {
        Columns = columns;
        FirstBin = firstBin;
        Codes = GC.AllocateUninitializedArray<byte>(checked(matrix.Rows * columns.Length));
        _places = new ColumnPlace[columns.Length];
        _wanted = new ColumnPlace[columns.Length];
        for (var at = 0; at < columns.Length; at++)
        {
            _places[at] = new ColumnPlace(at, Bins);
            Bins += PaddedBins(matrix.ValueBins(columns[at]));
        }
    }

    /// <summary>The columns, in the order in which equals are preferred.</summary>
    public int[] Columns { get; }

    /// <summary>The bins of all rows; missing stands right after a column's values.</summary>
    public byte[] Codes { get; }

    /// <summary>Where the tile's part of a histogram starts.</summary>
    public int FirstBin { get; }

    /// <summary>How many bins that part has.</summary>
    public int Bins { get; }

    /// <summary>The columns that may be asked about, and where they stand.</summary>
    public ReadOnlySpan<ColumnPlace> Wanted => _wanted.AsSpan(0, _wantedCount);

    /// <summary>The bins that a column takes up: its values, missing, and empty ones up to a multiple of 8.</summary>
    public static int PaddedBins(int valueBins) => (valueBins + 1 + 7) & ~7;

    /// <summary>Says which columns may be asked about from now on.</summary>
    public void Want(ReadOnlySpan<bool> isWanted)
    {
        _wantedCount = 0;
        for (var at = 0; at < Columns.Length; at++)
        {
            if (isWanted[Columns[at]]) _wanted[_wantedCount++] = _places[at];
        }
    }

    /// <summary>Copies the bins of some rows.</summary>
    public void Fill(BinnedMatrix matrix, int start, int count)
    {
        var width = Columns.Length;
        for (var at = 0; at < width; at++)
        {
            var missing = (byte)matrix.ValueBins(Columns[at]);
            var cell = (start * width) + at;
            foreach (var code in matrix.Column(Columns[at]).Slice(start, count))
            {
                Codes[cell] = Math.Min(code, missing);
                cell += width;
            }
        }
    }
}
