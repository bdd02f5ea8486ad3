using Predictive.Learning.Boosting;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>The options of a training in the levels of one tree.</summary>
/// <param name="options">The options.</param>
/// <param name="levels">The levels.</param>
internal readonly struct NodeRules(BoostingOptions options, Levels levels)
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

    /// <summary>The score that a division must exceed.</summary>
    public double ScoreToBeat(GainRule rule) => rule.Undivided + (options.MinSplitGain / _gainOfLevel);

    /// <summary>How much the loss falls, twice, by a division of this score.</summary>
    public double GainOf(double score, GainRule rule) => (score - rule.Undivided) * _gainOfLevel;

    /// <summary>The least hessian of a child; the rows of a child are told from its share of the node's hessian.</summary>
    private double MinHessian(GrowingNode node)
    {
        var ofRows = options.MinLeafRows == 1 ? 0
            : options.MinLeafRows * PackedSum.Hessian(node.Sum) / Math.Max(node.Rows, 1);
        return Math.Max(1, Math.Max(ofRows, options.MinLeafWeight * levels.Hessian));
    }
}
