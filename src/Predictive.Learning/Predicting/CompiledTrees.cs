using System.Buffers;
using Predictive.Learning.Kernels;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Predicting;

/// <summary>
/// Boosted trees made ready to answer fast: every question is one comparison of a byte, and the leaves of many trees
/// (for one row) or of many rows (for one tree) are found at once. Gives the bits of <see cref="PlainWalk"/>.
/// </summary>
/// <remarks>
/// After QuickScorer (Lucchese et al. 2015), which also asks all questions and never walks; here leaves are parted in
/// vectors instead of masked.
/// </remarks>
internal sealed class CompiledTrees
{
    private const int MostOnStack = 1024;

    private readonly BoostedTrees _trees;
    private readonly KernelWidth _width;
    private readonly CodeBook _book;
    private readonly CodedForest _forest;
    private readonly RowGroups? _groups;

    private CompiledTrees(BoostedTrees trees, CodeBookBuilder codes, KernelWidth width)
    {
        _trees = trees;
        _book = codes.Build(width);
        var coded = Array.ConvertAll(trees.Trees.ToArray(), tree => new CodedTree(tree, codes));
        _forest = new CodedForest(coded);
        _width = coded.All(tree => tree.Values.Count <= CodedTree.MostLeavesOfSteps) ? width : KernelWidth.Scalar;
        var isRowInVectors = _width != KernelWidth.Scalar && _book.Slots <= RowLanes.MostSlots;
        _groups = isRowInVectors ? new RowGroups(RowLanes.Runnable(_width), _book.Slots, coded) : null;
    }

    /// <summary>Compiles trees; null where they ask something that has no code, and must be walked plainly.</summary>
    public static CompiledTrees? Of(BoostedTrees trees, KernelWidth width) =>
        CodeBookBuilder.Of(trees) is { } codes ? new CompiledTrees(trees, codes, width) : null;

    /// <summary>The margin of one row.</summary>
    /// <param name="inputs">One value an input.</param>
    public double Margin(ReadOnlySpan<float> inputs)
    {
        if (_groups is not null) return MarginInVectors(_groups, inputs);
        if (_book.Slots > MostOnStack) return MarginOfMany(inputs);
        Span<sbyte> codes = stackalloc sbyte[_book.Slots];
        return Walk(inputs, codes);
    }

    /// <summary>The margins of some rows of a matrix.</summary>
    /// <param name="matrix">The rows.</param>
    /// <param name="start">The first of them.</param>
    /// <param name="margins">One margin a row from there on.</param>
    public void Margins(FeatureMatrix matrix, int start, Span<double> margins)
    {
        if (_width == KernelWidth.Scalar)
        {
            WalkAll(matrix, start, margins);
            return;
        }

        var codes = ArrayPool<sbyte>.Shared.Rent(_book.Slots * LeafParting.Rows);
        Span<double> sums = stackalloc double[LeafParting.Rows];
        for (var done = 0; done < margins.Length; done += LeafParting.Rows)
        {
            var rows = Math.Min(LeafParting.Rows, margins.Length - done);
            _book.CodeBlock(_trees, matrix, start + done, rows, codes);
            AddTrees(codes, sums);
            sums[..rows].CopyTo(margins[done..]);
        }

        ArrayPool<sbyte>.Shared.Return(codes);
    }

    private void AddTrees(ReadOnlySpan<sbyte> codes, Span<double> sums)
    {
        Span<sbyte> leaves = stackalloc sbyte[LeafParting.Rows];
        sums.Fill(_trees.BaseMargin);
        foreach (ref readonly var tree in _forest.Trees)
        {
            LeafParting.Find(_width, _forest.Steps(tree), codes, leaves);
            LeafLookup.Add(_width, _forest.ValuesOf(tree), leaves, sums);
        }
    }

    private double MarginInVectors(RowGroups groups, ReadOnlySpan<float> inputs)
    {
        Span<sbyte> codes = stackalloc sbyte[RowLanes.MostSlots];
        Span<sbyte> leaves = stackalloc sbyte[groups.Trees];
        _book.Code(inputs, codes);
        var margin = _trees.BaseMargin;
        var values = _forest.Values;
        var trees = _forest.Trees;
        for (var group = 0; group < groups.Count; group++)
        {
            groups.Find(group, codes, leaves);
            var first = group * groups.Trees;
            for (var lane = 0; lane < leaves.Length && first + lane < trees.Length; lane++)
            {
                margin += values[trees[first + lane].Value + (byte)leaves[lane]];
            }
        }

        return margin;
    }

    private double MarginOfMany(ReadOnlySpan<float> inputs)
    {
        var codes = ArrayPool<sbyte>.Shared.Rent(_book.Slots);
        var margin = Walk(inputs, codes);
        ArrayPool<sbyte>.Shared.Return(codes);
        return margin;
    }

    private double Walk(ReadOnlySpan<float> inputs, Span<sbyte> codes)
    {
        _book.Code(inputs, codes);
        var margin = _trees.BaseMargin;
        var trees = _forest.Trees;
        var tree = 0;
        for (; tree + CodedForest.WalksAtOnce <= trees.Length; tree += CodedForest.WalksAtOnce)
        {
            margin = _forest.AddWalks(margin, trees[tree..], codes);
        }

        for (; tree < trees.Length; tree++)
        {
            margin += _forest.Walk(trees[tree], codes);
        }

        return margin;
    }

    private void WalkAll(FeatureMatrix matrix, int start, Span<double> margins)
    {
        var row = ArrayPool<float>.Shared.Rent(_trees.Columns.Count + _trees.Inputs);
        var values = row.AsSpan(0, _trees.Columns.Count);
        var inputs = row.AsSpan(_trees.Columns.Count, _trees.Inputs);
        var codes = ArrayPool<sbyte>.Shared.Rent(_book.Slots);
        for (var at = 0; at < margins.Length; at++)
        {
            matrix.CopyRow(start + at, values);
            _trees.FillInputs(values, inputs);
            margins[at] = Walk(inputs, codes);
        }

        ArrayPool<sbyte>.Shared.Return(codes);
        ArrayPool<float>.Shared.Return(row);
    }
}
