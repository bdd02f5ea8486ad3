using Predictive.Learning.Binning;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>
/// The bins of some columns row by row, a byte a cell, so that one row's bins lie side by side. Few enough columns
/// that their part of a histogram stays in the processor's first cache.
/// </summary>
internal sealed class CodeTile
{
    private readonly CodeCell[] _cells;
    private readonly int[] _cellStarts;
    private readonly ColumnPlace[] _places;
    private readonly ColumnPlace[] _wanted;
    private readonly ColumnPlace[] _wantedCells;
    private readonly int _wideCells;
    private int _wantedCount;
    private int _wantedCellCount;

    /// <summary>Lays out some columns, the wide ones first; <see cref="Fill"/> copies their bins.</summary>
    /// <param name="matrix">The bins of all columns.</param>
    /// <param name="columns">The columns of this tile.</param>
    /// <param name="firstBin">Where the tile's part of a histogram starts.</param>
    /// <param name="mostCodes">How many codes a cell of several columns may have; 0 joins none.</param>
    public CodeTile(BinnedMatrix matrix, int[] columns, int firstBin, int mostCodes)
    {
        var isWide = columns.ToLookup(column => PaddedBins(matrix.ValueBins(column)) == HistogramKernel.WideBins);
        _cells =
        [
            .. CodeCell.Deal(matrix, isWide[true], mostCodes: 0),
            .. CodeCell.Deal(matrix, isWide[false], mostCodes),
        ];
        _wideCells = isWide[true].Count() / HistogramKernel.WideColumns * HistogramKernel.WideColumns;
        Columns = [.. _cells.SelectMany(cell => cell.Columns)];
        FirstBin = firstBin;
        Codes = GC.AllocateUninitializedArray<byte>(checked(matrix.Rows * _cells.Length));
        _places = new ColumnPlace[columns.Length];
        for (var at = 0; at < columns.Length; at++)
        {
            _places[at] = new ColumnPlace(at, Bins);
            Bins += PaddedBins(matrix.ValueBins(Columns[at]));
        }

        _cellStarts = CellStarts();
        _wanted = new ColumnPlace[columns.Length];
        _wantedCells = new ColumnPlace[_cells.Length];
    }

    /// <summary>The columns, in the order in which their bins stand in a histogram.</summary>
    public int[] Columns { get; }

    /// <summary>The codes of all rows, a byte a cell; missing stands right after a column's values.</summary>
    public byte[] Codes { get; }

    /// <summary>Where the tile's part of a histogram starts.</summary>
    public int FirstBin { get; }

    /// <summary>How many bins that part has.</summary>
    public int Bins { get; private set; }

    /// <summary>The columns that may be asked about: which, and where their bins start.</summary>
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
        (_wantedCount, _wantedCellCount) = (0, 0);
        var column = 0;
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            var before = _wantedCount;
            for (var end = column + _cells[cell].Columns.Length; column < end; column++)
            {
                if (isWanted[Columns[column]]) _wanted[_wantedCount++] = _places[column];
            }

            if (_wantedCount > before) _wantedCells[_wantedCellCount++] = new ColumnPlace(cell, _cellStarts[cell]);
        }
    }

    /// <summary>Adds rows to the bins of the wanted cells; <see cref="Spread"/> must follow the last of them.</summary>
    /// <param name="rows">The rows, counted from the first one.</param>
    /// <param name="first">The first row.</param>
    /// <param name="packed">The packed gradient and hessian of every row.</param>
    /// <param name="bins">The tile's part of a histogram.</param>
    public void Add(ReadOnlySpan<int> rows, int first, ReadOnlySpan<long> packed, Span<long> bins)
    {
        var wide = _wantedCount == Columns.Length ? _wideCells : 0;
        var places = _wantedCells.AsSpan(wide, _wantedCellCount - wide);
        var layout = new TileLayout(_cells.Length, wide, places);
        HistogramKernel.Add(rows, packed[first..], Codes.AsSpan(first * _cells.Length), layout, bins);
    }

    /// <summary>Gives what was added to cells of several columns to these columns.</summary>
    public void Spread(Span<long> bins)
    {
        var column = 0;
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            var columns = _cells[cell].Columns.Length;
            if (_cells[cell].IsJoint)
            {
                var joint = bins.Slice(_cellStarts[cell], _cells[cell].Codes);
                _cells[cell].Spread(joint, bins, _places.AsSpan(column, columns));
            }

            column += columns;
        }
    }

    /// <summary>Copies the bins of some rows.</summary>
    public void Fill(BinnedMatrix matrix, int start, int count)
    {
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            _cells[cell].Fill(matrix, start, count, Codes.AsSpan((start * _cells.Length) + cell), _cells.Length);
        }
    }

    /// <summary>Cells of one column are added to its own bins, others to bins that stand after those.</summary>
    private int[] CellStarts()
    {
        var starts = new int[_cells.Length];
        var column = 0;
        for (var cell = 0; cell < starts.Length; cell++)
        {
            starts[cell] = _cells[cell].IsJoint ? Bins : _places[column].Start;
            if (_cells[cell].IsJoint) Bins += (_cells[cell].Codes + 7) & ~7;
            column += _cells[cell].Columns.Length;
        }

        return starts;
    }
}
