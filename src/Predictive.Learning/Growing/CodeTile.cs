using System.Runtime.CompilerServices;
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
    private readonly int _wideColumns;
    private int _wantedCount;

    /// <summary>Lays out some columns, the wide ones first; <see cref="Fill"/> copies their bins.</summary>
    /// <param name="matrix">The bins of all columns.</param>
    /// <param name="columns">The columns of this tile.</param>
    /// <param name="firstBin">Where the tile's part of a histogram starts.</param>
    public CodeTile(BinnedMatrix matrix, int[] columns, int firstBin)
    {
        var isWide = columns.ToLookup(column => PaddedBins(matrix.ValueBins(column)) == HistogramKernel.WideBins);
        Columns = [.. isWide[true], .. isWide[false]];
        FirstBin = firstBin;
        Codes = GC.AllocateUninitializedArray<byte>(checked(matrix.Rows * columns.Length));
        _wideColumns = isWide[true].Count() / HistogramKernel.WideColumns * HistogramKernel.WideColumns;
        _wanted = new ColumnPlace[columns.Length];
        _places = new ColumnPlace[columns.Length];
        for (var at = 0; at < columns.Length; at++)
        {
            _places[at] = new ColumnPlace(at, Bins);
            Bins += PaddedBins(matrix.ValueBins(Columns[at]));
        }
    }

    /// <summary>The columns, in the order in which they stand in a row.</summary>
    public int[] Columns { get; }

    /// <summary>The bins of all rows; missing stands right after a column's values.</summary>
    public byte[] Codes { get; }

    /// <summary>Where the tile's part of a histogram starts.</summary>
    public int FirstBin { get; }

    /// <summary>How many bins that part has.</summary>
    public int Bins { get; }

    /// <summary>The columns that may be asked about, and where they stand.</summary>
    public ReadOnlySpan<ColumnPlace> Wanted => _wanted.AsSpan(0, _wantedCount);

    /// <summary>
    /// The bins that a column takes up: its values, missing, and empty ones up to a multiple of 8; above 128, all that
    /// there can be.
    /// </summary>
    public static int PaddedBins(int valueBins) =>
        valueBins < HistogramKernel.WideBins / 2 ? (valueBins + 1 + 7) & ~7 : HistogramKernel.WideBins;

    /// <summary>Says which columns may be asked about from now on.</summary>
    public void Want(ReadOnlySpan<bool> isWanted)
    {
        _wantedCount = 0;
        for (var at = 0; at < Columns.Length; at++)
        {
            if (isWanted[Columns[at]]) _wanted[_wantedCount++] = _places[at];
        }
    }

    /// <summary>Adds rows to the bins of the wanted columns.</summary>
    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<long> packed, Span<long> bins)
    {
        var wide = _wantedCount == Columns.Length ? _wideColumns : 0;
        HistogramKernel.Add(rows, packed, Codes, new TileLayout(Columns.Length, wide, Wanted[wide..]), bins);
    }

    /// <summary>Copies the bins of some rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
