using Predictive.Learning.Boosting;
using Predictive.Learning.Kernels;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Growing;

/// <summary>Gives the nodes of a grown shape their values, covers and gains, from exact sums.</summary>
/// <param name="options">How leaves are shrunk.</param>
/// <param name="unit">What one unit of the sums stands for.</param>
/// <param name="levels">The levels in which values are bounded.</param>
/// <param name="refit">Knows weights.</param>
internal sealed class LeafValues(BoostingOptions options, FixedPoint unit, Levels levels, LeafRefit refit)
{
    /// <summary>The finished tree.</summary>
    /// <param name="shape">The questions.</param>
    /// <param name="leaves">The sums of each leaf.</param>
    public GrownTree Finish(TreeShape shape, ReadOnlySpan<LeafSum> leaves)
    {
        var nodes = shape.Nodes.ToArray();
        var sums = new LeafSum[nodes.Length];
        var values = new double[LeafIds.MostLeaves];
        for (var at = nodes.Length - 1; at >= 0; at--)
        {
            var node = nodes[at];
            sums[at] = node.IsLeaf ? leaves[shape.LeafOf(at)] : sums[node.Left] + sums[node.Right];
            nodes[at] = node with
            {
                Value = node.IsLeaf ? ValueOf(sums[at], shape.BoundsOf(at)) : 0,
                Cover = refit.WeightOf(sums[at].Weight),
                Gain = node.IsLeaf ? 0
                    : Math.Max(0, ScoreOf(sums[node.Left]) + ScoreOf(sums[node.Right]) - ScoreOf(sums[at])),
            };
            if (node.IsLeaf) values[shape.LeafOf(at)] = nodes[at].Value;
        }

        return new GrownTree(new Tree(nodes), shape.Steps, values);
    }

    private double ValueOf(LeafSum sum, ValueBounds bounds)
    {
        var value = -Shrunk(unit.ToDouble(sum.Gradient)) / DivisorOf(sum);
        if (bounds != ValueBounds.Free)
        {
            var valueOfLevel = levels.Hessian / levels.Gradient;
            value = new ValueBounds(bounds.Lower * valueOfLevel, bounds.Upper * valueOfLevel).Clamp(value);
        }

        return options.LearningRate * value;
    }

    private double ScoreOf(LeafSum sum)
    {
        var gradient = Shrunk(unit.ToDouble(sum.Gradient));
        return gradient * gradient / DivisorOf(sum);
    }

    private double Shrunk(double gradient) =>
        Math.CopySign(Math.Max(Math.Abs(gradient) - options.L1, 0), gradient);

    private double DivisorOf(LeafSum sum) => Math.Max(unit.ToDouble(sum.Hessian) + options.L2, 1e-15);
}
