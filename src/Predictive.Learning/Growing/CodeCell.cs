using System.Runtime.CompilerServices;
using Predictive.Learning.Binning;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>
/// What one byte of a tile's row says: the bin of a column, or those of several columns with few bins in one number,
/// which takes one addition to a histogram where the columns would take one each.
/// </summary>
internal sealed class CodeCell
{
    private readonly int[] _codes;

    private CodeCell(int[] columns, int[] codes)
    {
        Columns = columns;
        _codes = codes;
        Codes = codes.Aggregate(1, (product, each) => product * each);
    }

    /// <summary>The columns.</summary>
    public int[] Columns { get; }

    /// <summary>How many codes there are: the product of the columns' bins, missing included.</summary>
    public int Codes { get; }

    /// <summary>Whether it says the bins of several columns.</summary>
    public bool IsJoint => Columns.Length > 1;

    /// <summary>Deals columns into cells, those with most bins first, each into the first that has room.</summary>
    /// <param name="matrix">The bins of all columns.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="mostCodes">How many codes a joint cell may have: up to 256; 0 joins nothing.</param>
    public static CodeCell[] Deal(BinnedMatrix matrix, IEnumerable<int> columns, int mostCodes)
    {
        var dealt = new List<(List<int> Columns, int Codes)>();
        foreach (var column in columns.OrderByDescending(column => matrix.ValueBins(column)))
        {
            var codes = matrix.ValueBins(column) + 1;
            var at = dealt.FindIndex(cell => cell.Codes * codes <= mostCodes);
            if (at < 0)
            {
                dealt.Add(([column], codes));
                continue;
            }

            dealt[at].Columns.Add(column);
            dealt[at] = dealt[at] with { Codes = dealt[at].Codes * codes };
        }

        return [.. dealt.Select(cell => new CodeCell(
            [.. cell.Columns], [.. cell.Columns.Select(column => matrix.ValueBins(column) + 1)]))];
    }

    /// <summary>Fills one byte of some rows.</summary>
    /// <param name="matrix">The bins of all columns.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="bytes">From the first row's byte on.</param>
    /// <param name="width">How many bytes a row has.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(BinnedMatrix matrix, int start, int count, Span<byte> bytes, int width)
    {
        for (var at = 0; at < Columns.Length; at++)
        {
            var codes = at == 0 ? 0 : _codes[at];
            var missing = (byte)(_codes[at] - 1);
            var place = 0;
            foreach (var code in matrix.Column(Columns[at]).Slice(start, count))
            {
                bytes[place] = (byte)((bytes[place] * codes) + Math.Min(code, missing));
                place += width;
            }
        }
    }

    /// <summary>
    /// Moves the sums of joint codes to the bins of the columns, and leaves noughts: column by column from the last on,
    /// whose bins are neighbours, what is left are the sums of the columns before it.
    /// </summary>
    /// <param name="joint">The sums of all codes.</param>
    /// <param name="bins">The tile's part of a histogram.</param>
    /// <param name="places">Where each column's bins start in it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Spread(Span<long> joint, Span<long> bins, ReadOnlySpan<ColumnPlace> places)
    {
        var left = joint.Length;
        for (var at = Columns.Length - 1; at >= 0; at--)
        {
            var ofColumn = bins.Slice(places[at].Start, _codes[at]);
            left /= ofColumn.Length;
            for (var before = 0; before < left; before++)
            {
                var sum = 0L;
                var some = joint.Slice(before * ofColumn.Length, ofColumn.Length);
                for (var bin = 0; bin < ofColumn.Length; bin++)
                {
                    ofColumn[bin] += some[bin];
                    sum += some[bin];
                }

                joint[before] = sum;
            }
        }

        joint.Clear();
    }
}
