using Predictive.Learning.Boosting;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>The options of a training in the levels of one tree.</summary>
/// <param name="options">The options.</param>
/// <param name="levels">The levels.</param>
/// <param name="directions">1, -1 or 0 a column; empty where no column has a direction.</param>
internal readonly struct NodeRules(BoostingOptions options, Levels levels, int[] directions)
{
    private readonly double _gainOfLevel = levels.Hessian / levels.Gradient / levels.Gradient;

    /// <summary>Whether a node may be split at all.</summary>
    public bool CanSplit(GrowingNode node) =>
        node.Depth < options.MaxDepth
        && node.Rows >= 2L * options.MinLeafRows
        && PackedSum.Hessian(node.Sum) >= 2 * MinHessian(node);

    /// <summary>What a division of a node is worth.</summary>
    public GainRule RuleOf(GrowingNode node) =>
        new(node.Sum, options.L1 * levels.Gradient, options.L2 * levels.Hessian, MinHessian(node));

    /// <summary>Whether any column has a direction.</summary>
    public bool HasDirections => directions.Length > 0;

    /// <summary>What a division by a column is worth where columns have directions.</summary>
    public BoundedRule BoundedRuleOf(GrowingNode node, int column) =>
        new(RuleOf(node), node.Bounds, DirectionOf(column));

    /// <summary>1, -1 or 0.</summary>
    public int DirectionOf(int column) => HasDirections ? directions[column] : 0;

    /// <summary>The score of a node undivided.</summary>
    public double UndividedOf(GrowingNode node) =>
        HasDirections ? new BoundedRule(RuleOf(node), node.Bounds, 0).Undivided : RuleOf(node).Undivided;

    /// <summary>The score that a division must exceed.</summary>
    public double ScoreToBeat(double undivided) => undivided + (options.MinSplitGain / _gainOfLevel);

    /// <summary>How much the loss falls, twice, by a division of this score.</summary>
    public double GainOf(double score, double undivided) => (score - undivided) * _gainOfLevel;

    /// <summary>
    /// The least hessian of a child; the rows of a child are told from its share of the node's hessian.
    /// </summary>
    private double MinHessian(GrowingNode node)
    {
        var ofRows = options.MinLeafRows == 1 ? 0
            : options.MinLeafRows * PackedSum.Hessian(node.Sum) / Math.Max(node.Rows, 1);
        return Math.Max(1, Math.Max(ofRows, options.MinLeafWeight * levels.Hessian));
    }
}
