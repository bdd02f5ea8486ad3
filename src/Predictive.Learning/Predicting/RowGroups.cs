using Predictive.Learning.Kernels;

namespace Predictive.Learning.Predicting;

/// <summary>The steps of all trees, laid out by groups of trees for <see cref="RowLanes"/>.</summary>
internal sealed class RowGroups
{
    private readonly KernelLevel _level;
    private readonly int _slots;
    private readonly int _width;
    private readonly sbyte[][] _groups;

    /// <summary>Lays out the trees; a tree with fewer steps than its group gets steps that move nobody.</summary>
    /// <param name="level">Any but <see cref="KernelLevel.Scalar"/>.</param>
    /// <param name="slots">How many codes a row has, up to <see cref="RowLanes.MostSlots"/>.</param>
    /// <param name="trees">The trees.</param>
    public RowGroups(KernelLevel level, int slots, IReadOnlyList<CodedTree> trees)
    {
        _level = level;
        _slots = slots;
        _width = RowLanes.TreesAt(level);
        _groups = [.. trees.Chunk(_width).Select(LayOut)];
    }

    /// <summary>How many leaves <see cref="Find"/> fills.</summary>
    public int Length => _groups.Length * _width;

    /// <summary>Fills the leaf of every tree, and a little more.</summary>
    /// <param name="codes">The row's codes, padded to <see cref="RowLanes.MostSlots"/>.</param>
    /// <param name="leaves">A leaf a tree, of <see cref="Length"/>.</param>
    public void Find(ReadOnlySpan<sbyte> codes, Span<sbyte> leaves)
    {
        for (var group = 0; group < _groups.Length; group++)
        {
            RowLanes.Find(_level, _groups[group], codes, _slots, leaves[(group * _width)..]);
        }
    }

    private sbyte[] LayOut(CodedTree[] trees)
    {
        var steps = trees.Max(tree => tree.Steps.Count);
        var group = new sbyte[steps * RowLanes.Parts * _width];
        for (var at = 0; at < steps; at++)
        {
            var step = group.AsSpan(at * RowLanes.Parts * _width, RowLanes.Parts * _width);
            step.Slice(2 * _width, _width).Fill(sbyte.MaxValue);
            for (var lane = 0; lane < trees.Length; lane++)
            {
                if (at >= trees[lane].Steps.Count) continue;
                var (question, from) = trees[lane].Steps[at];
                step[lane] = (sbyte)question.Slot;
                step[_width + lane] = question.Flip;
                step[(2 * _width) + lane] = question.Limit;
                step[(3 * _width) + lane] = (sbyte)from;
            }
        }

        return group;
    }
}
