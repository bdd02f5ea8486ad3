using Predictive.Learning.Explaining;

namespace Predictive.Learning.Trees;

/// <summary>
/// What boosting learned: a base margin and trees whose values add up to the margin, in double, in tree order.
/// </summary>
public sealed class BoostedTrees : IScorer
{
    private readonly Tree[] _trees;

    /// <summary>Takes the trees as they are.</summary>
    internal BoostedTrees(IReadOnlyList<FeatureColumn> columns, double baseMargin, Tree[] trees)
    {
        Columns = columns;
        BaseMargin = baseMargin;
        _trees = trees;
        ExpectedMargin = baseMargin + trees.Sum(tree => tree.ExpectedValue);
        Depth = trees.Length == 0 ? 0 : trees.Max(tree => tree.Depth);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FeatureColumn> Columns { get; }

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

    /// <inheritdoc/>
    public double Margin(ReadOnlySpan<float> row)
    {
        RowShape.Check(row.Length, Columns);
        var margin = BaseMargin;
        foreach (var tree in _trees)
        {
            margin += tree.Value(row);
        }

        return margin;
    }

    /// <inheritdoc/>
    public double Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        RowShape.Check(row.Length, Columns);
        RowShape.Check(contributions.Length, Columns);
        contributions.Clear();
        TreeShap.Add(this, row, contributions);
        return ExpectedMargin;
    }
}
