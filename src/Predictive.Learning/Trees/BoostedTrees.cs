using System.Buffers;
using Predictive.Learning.Categories;
using Predictive.Learning.Explaining;
using Predictive.Learning.Kernels;
using Predictive.Learning.Predicting;

namespace Predictive.Learning.Trees;

/// <summary>
/// What boosting learned: a base margin and trees whose values add up to the margin, in double, in tree order.
/// </summary>
/// <remarks>
/// Trees ask about <i>inputs</i>: the columns, in order, and after them the <see cref="Statistics"/> of categories.
/// </remarks>
public sealed class BoostedTrees : IScorer
{
    private const int MostOnStack = 512;

    private readonly Tree[] _trees;
    private readonly TargetStatistic[] _statistics;
    private readonly Lazy<CompiledTrees?> _compiled;
    private readonly Lazy<TreeShap> _shap;

    /// <summary>Takes the trees and statistics as they are.</summary>
    internal BoostedTrees(
        IReadOnlyList<FeatureColumn> columns, TargetStatistic[] statistics, double baseMargin, Tree[] trees)
    {
        Columns = columns;
        BaseMargin = baseMargin;
        _statistics = statistics;
        _trees = trees;
        ExpectedMargin = baseMargin + trees.Sum(tree => tree.ExpectedValue);
        Depth = trees.Length == 0 ? 0 : trees.Max(tree => tree.Depth);
        _compiled = new Lazy<CompiledTrees?>(
            () => CompiledTrees.Of(this, KernelSet.ChosenWidth), LazyThreadSafetyMode.PublicationOnly);
        _shap = new Lazy<TreeShap>(() => new TreeShap(this), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>The categories that are also read as numbers; their inputs follow the columns.</summary>
    public ReadOnlySpan<TargetStatistic> Statistics => _statistics;

    /// <summary>How many inputs the trees may ask about: the columns, then the statistics.</summary>
    public int Inputs => Columns.Count + _statistics.Length;

    /// <summary>The margin before the first tree.</summary>
    public double BaseMargin { get; }

    /// <summary>The trees, in the order in which they were learned.</summary>
    public ReadOnlySpan<Tree> Trees => _trees;

    /// <summary>
    /// The mean margin, weighted by the training rows of each leaf: what an explanation starts from.
    /// </summary>
    public double ExpectedMargin { get; }

    /// <summary>The depth of the deepest tree.</summary>
    public int Depth { get; }

    /// <summary>
    /// The columns, by name, in which all training rows lay in one bin (constant or all missing) and that could not be
    /// asked about. Known right after training only: a saved model does not keep it.
    /// </summary>
    public IReadOnlyList<string> IgnoredColumns { get; internal init; } = [];

    /// <summary>Takes trees that were grown elsewhere, by another engine.</summary>
    /// <param name="columns">The columns that the trees ask about.</param>
    /// <param name="baseMargin">The margin before the first tree: log-odds.</param>
    /// <param name="trees">The nodes of each tree, root first, children after their parents.</param>
    /// <exception cref="ArgumentException">The nodes of a tree are no tree over these columns.</exception>
    public static BoostedTrees Of(
        IReadOnlyList<FeatureColumn> columns, double baseMargin, IReadOnlyList<TreeNode[]> trees)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(trees);
        foreach (var nodes in trees)
        {
            TreeCheck.Check(nodes, columns);
        }

        return new BoostedTrees(columns, [], baseMargin, [.. trees.Select(nodes => new Tree(nodes))]);
    }

    /// <summary>The column from which an input comes.</summary>
    public int ColumnOf(int input) => input < Columns.Count ? input : _statistics[input - Columns.Count].Column;

    /// <summary>Fills the inputs of one row.</summary>
    /// <param name="row">One value a column.</param>
    /// <param name="inputs">One value an input.</param>
    public void FillInputs(ReadOnlySpan<float> row, Span<float> inputs)
    {
        RowShape.Check(row.Length, Columns);
        row.CopyTo(inputs);
        for (var i = 0; i < _statistics.Length; i++)
        {
            inputs[row.Length + i] = _statistics[i].Of(row[_statistics[i].Column]);
        }
    }

    /// <summary>The values of one input in some rows of a matrix.</summary>
    /// <param name="matrix">The rows.</param>
    /// <param name="input">The input.</param>
    /// <param name="start">The first row.</param>
    /// <param name="room">Room for as many values as are wanted; they may stand elsewhere.</param>
    internal ReadOnlySpan<float> InputOf(FeatureMatrix matrix, int input, int start, Span<float> room)
    {
        var values = matrix.Column(ColumnOf(input)).Slice(start, room.Length);
        if (input < Columns.Count) return values;
        var statistic = _statistics[input - Columns.Count];
        for (var row = 0; row < room.Length; row++)
        {
            room[row] = statistic.Of(values[row]);
        }

        return room;
    }

    /// <inheritdoc/>
    public double Margin(ReadOnlySpan<float> row)
    {
        RowShape.Check(row.Length, Columns);
        if (_statistics.Length == 0) return MarginOf(row);
        var rented = Inputs > MostOnStack ? ArrayPool<float>.Shared.Rent(Inputs) : null;
        Span<float> inputs = rented is null ? stackalloc float[Inputs] : rented.AsSpan(0, Inputs);
        FillInputs(row, inputs);
        var margin = MarginOf(inputs);
        if (rented is not null) ArrayPool<float>.Shared.Return(rented);
        return margin;
    }

    /// <inheritdoc/>
    public void Margins(FeatureMatrix rows, Memory<double> margins, int threads = 1)
    {
        RowShape.Check(rows, margins.Length, Columns);
        if (_compiled.Value is { } compiled)
        {
            RowChunks.ForEach(rows.Rows, threads, (start, count) =>
                compiled.Margins(rows, start, margins.Span.Slice(start, count)));
        }
        else
        {
            RowByRow.Margins(this, rows, margins, threads);
        }
    }

    /// <inheritdoc/>
    public double Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        RowShape.Check(row.Length, Columns);
        RowShape.Check(contributions.Length, Columns);
        contributions.Clear();
        var rented = Inputs > MostOnStack ? ArrayPool<float>.Shared.Rent(Inputs) : null;
        Span<float> inputs = rented is null ? stackalloc float[Inputs] : rented.AsSpan(0, Inputs);
        FillInputs(row, inputs);
        _shap.Value.Add(inputs, contributions);
        if (rented is not null) ArrayPool<float>.Shared.Return(rented);
        return ExpectedMargin;
    }

    private double MarginOf(ReadOnlySpan<float> inputs) =>
        _compiled.Value is { } compiled ? compiled.Margin(inputs) : PlainWalk.Margin(this, inputs);
}
