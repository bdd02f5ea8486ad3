using System.Numerics;
using Predictive.Learning.Kernels;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Predicting;

/// <summary>Collects what trees ask, gives every input its slots, and puts questions into codes.</summary>
internal sealed class CodeBookBuilder
{
    private const int MostSlots = ushort.MaxValue;
    private const int MostLevels = 1 << 24;

    private readonly Dictionary<(int Input, bool IsLevel), InputQuestions> _questions = [];
    private readonly List<NumberCoder> _numbers = [];
    private readonly List<LevelCoder> _levels = [];
    private readonly List<float> _thresholds = [];
    private readonly List<sbyte> _table = [];
    private int _slots = 1; // the first takes what nobody asks for

    private CodeBookBuilder()
    {
    }

    /// <summary>Reads the trees; null where they ask something that has no code, or too much.</summary>
    public static CodeBookBuilder? Of(BoostedTrees trees)
    {
        var builder = new CodeBookBuilder();
        foreach (var tree in trees.Trees)
        {
            if (tree.Nodes.Length > CodedTree.MostNodes) return null;
            foreach (ref readonly var node in tree.Nodes)
            {
                if (node.IsLeaf) continue;
                if (!HasCode(node)) return null;
                builder.Add(node);
            }
        }

        foreach (var asked in builder._questions.Values.OrderBy(one => (one.Input, one.IsLevel)))
        {
            asked.Close();
            for (var block = 0; block < asked.Blocks; block++)
            {
                builder.AddCoder(asked, block);
            }
        }

        return builder._slots <= MostSlots ? builder : null;
    }

    /// <summary>The question of a node, in codes.</summary>
    public CodedQuestion Coded(in TreeNode node) =>
        _questions[(node.Column, node.IsLevel)].Coded(node.Threshold, node.MissingLeft);

    /// <summary>The code book of all trees.</summary>
    /// <param name="width">How wide the vectors may be.</param>
    public CodeBook Build(KernelWidth width) =>
        new(width, _slots, [.. _numbers], [.. _levels], [.. _thresholds], [.. _table]);

    private static bool HasCode(in TreeNode node) => node.IsLevel
        ? node.Threshold >= 0 && node.Threshold < MostLevels && node.Threshold == (int)node.Threshold
        : !float.IsNaN(node.Threshold);

    private void Add(in TreeNode node)
    {
        var key = (node.Column, node.IsLevel);
        if (!_questions.TryGetValue(key, out var asked))
        {
            asked = new InputQuestions(node.Column, node.IsLevel);
            _questions.Add(key, asked);
        }

        asked.Add(node.Threshold, node.MissingLeft);
    }

    private void AddCoder(InputQuestions asked, int block)
    {
        var left = (ushort)(asked.HasLeft ? _slots++ : 0);
        var right = (ushort)(asked.HasRight ? _slots++ : 0);
        asked.Place(block, left, right);
        var inBlock = asked.AskedIn(block);
        if (asked.IsLevel)
        {
            AddLevels(asked.Input, inBlock, left, right);
        }
        else
        {
            AddNumber(asked.Input, inBlock, left, right);
        }
    }

    private void AddNumber(int input, ReadOnlySpan<float> thresholds, ushort left, ushort right)
    {
        var firstStep = (int)BitOperations.RoundUpToPowerOf2((uint)thresholds.Length + 1) / 2;
        var coder = new NumberCoder(input, _thresholds.Count, thresholds.Length, firstStep, left, right);
        _numbers.Add(coder);
        _thresholds.AddRange(thresholds);
        _thresholds.AddRange(Enumerable.Repeat(float.PositiveInfinity, coder.Length - thresholds.Length));
    }

    private void AddLevels(int input, ReadOnlySpan<float> levels, ushort left, ushort right)
    {
        var codes = new sbyte[(int)levels[^1] + 1];
        Array.Fill(codes, LevelCoder.Other);
        for (var place = 0; place < levels.Length; place++)
        {
            codes[(int)levels[place]] = (sbyte)place;
        }

        _levels.Add(new LevelCoder(input, _table.Count, codes.Length, left, right));
        _table.AddRange(codes);
    }
}
