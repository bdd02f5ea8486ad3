using Predictive.Learning.Binning;

namespace Predictive.Learning.Growing;

/// <summary>
/// The bins of a matrix row by row, a byte a column, so that one row's bins lie side by side; missing stands right
/// after the column's values, as in <see cref="BinLayout"/>.
/// </summary>
internal sealed class CodeRows
{
    private const int BlockBits = 12;
    private const int BlockRows = 1 << BlockBits;

    private readonly byte[][] _blocks;
    private readonly int _columns;

    /// <summary>Copies the codes of all rows.</summary>
    public CodeRows(BinnedMatrix matrix)
    {
        _columns = matrix.Columns;
        _blocks = new byte[(matrix.Rows + BlockRows - 1) / BlockRows][];
        for (var block = 0; block < _blocks.Length; block++)
        {
            var start = block * BlockRows;
            _blocks[block] = Copy(matrix, start, Math.Min(BlockRows, matrix.Rows - start));
        }
    }

    /// <summary>The codes of one row, in column order.</summary>
    public ReadOnlySpan<byte> Row(int row) =>
        _blocks[row >> BlockBits].AsSpan((row & (BlockRows - 1)) * _columns, _columns);

    private byte[] Copy(BinnedMatrix matrix, int start, int rows)
    {
        var codes = new byte[rows * _columns];
        for (var column = 0; column < _columns; column++)
        {
            var missing = (byte)matrix.ValueBins(column);
            var cell = column;
            foreach (var code in matrix.Column(column).Slice(start, rows))
            {
                codes[cell] = Math.Min(code, missing);
                cell += _columns;
            }
        }

        return codes;
    }
}
