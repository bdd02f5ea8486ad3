using Predictive.Learning.Kernels;

namespace Predictive.Learning.Predicting;

/// <summary>The steps of all trees, laid out by groups of trees for <see cref="RowLanes"/>.</summary>
internal sealed class RowGroups
{
    private readonly KernelWidth _width;
    private readonly int _slots;
    private readonly int _lanes;
    private readonly sbyte[][] _groups;

    /// <summary>Lays out the trees; a tree with fewer steps than its group gets steps that move nobody.</summary>
    /// <param name="width">Any but <see cref="KernelWidth.Scalar"/>.</param>
    /// <param name="slots">How many codes a row has, up to <see cref="RowLanes.MostSlots"/>.</param>
    /// <param name="trees">The trees.</param>
    public RowGroups(KernelWidth width, int slots, IReadOnlyList<CodedTree> trees)
    {
        _width = width;
        _slots = slots;
        _lanes = RowLanes.TreesAt(width);
        _groups = [.. trees.Chunk(_lanes).Select(LayOut)];
    }

    /// <summary>How many groups there are.</summary>
    public int Count => _groups.Length;

    /// <summary>How many trees each group has; the last may have fewer.</summary>
    public int Trees => _lanes;

    /// <summary>Fills the leaf of each tree of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="codes">The row's codes, padded to <see cref="RowLanes.MostSlots"/>.</param>
    /// <param name="leaves">A leaf a tree.</param>
    public void Find(int group, ReadOnlySpan<sbyte> codes, Span<sbyte> leaves) =>
        RowLanes.Find(_width, _groups[group], codes, _slots, leaves);

    private sbyte[] LayOut(CodedTree[] trees)
    {
        var steps = trees.Max(tree => tree.Steps.Count);
        var group = new sbyte[steps * RowLanes.Parts * _lanes];
        for (var at = 0; at < steps; at++)
        {
            var step = group.AsSpan(at * RowLanes.Parts * _lanes, RowLanes.Parts * _lanes);
            step.Slice(2 * _lanes, _lanes).Fill(sbyte.MaxValue);
            for (var lane = 0; lane < trees.Length; lane++)
            {
                if (at >= trees[lane].Steps.Count) continue;
                var (question, from) = trees[lane].Steps[at];
                step[lane] = (sbyte)question.Slot;
                step[_lanes + lane] = question.Flip;
                step[(2 * _lanes) + lane] = question.Limit;
                step[(3 * _lanes) + lane] = (sbyte)from;
            }
        }

        return group;
    }
}
