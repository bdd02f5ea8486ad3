using System.Globalization;
using Predictive.Learning.Trees;

namespace Predictive.Interop.Sql;

/// <summary>
/// The nodes of all trees as the rows of a table. Leaves lead to themselves, so that walks may end early.
/// </summary>
internal sealed class NodeTable(SqlDialect dialect)
{
    /// <summary>The columns of the table, in the order of the rows.</summary>
    public const string Columns = "tree, node, scorer, input, kind, threshold, missing, yes, no, value";

    private const int AtMost = 0;
    private const int IsLevel = 1;
    private const int IsThere = 2;

    private readonly List<string> _inputs = [];
    private readonly List<string> _rows = [];
    private int _trees;

    /// <summary>What the table is made of.</summary>
    public string Definition => "tree INTEGER NOT NULL, node INTEGER NOT NULL, scorer INTEGER NOT NULL, "
        + $"input INTEGER NOT NULL, kind INTEGER NOT NULL, threshold {dialect.Double}, missing INTEGER NOT NULL, "
        + $"yes INTEGER NOT NULL, no INTEGER NOT NULL, value {dialect.Double} NOT NULL, PRIMARY KEY (tree, node)";

    /// <summary>The rows, each in brackets.</summary>
    public IReadOnlyList<string> Rows => _rows;

    /// <summary>The columns that hold the inputs; a node names one by its place.</summary>
    public IReadOnlyList<string> Inputs => _inputs;

    /// <summary>How many groups of trees there are; each has a sum of its own.</summary>
    public int Scorers { get; private set; }

    /// <summary>The most questions on a way.</summary>
    public int Depth { get; private set; }

    /// <summary>The column of the sum of one group of trees.</summary>
    public static string SumOf(int scorer) => string.Create(CultureInfo.InvariantCulture, $"t{scorer}");

    /// <summary>Adds a group of trees.</summary>
    /// <returns>The column of its sum.</returns>
    public string Add(BoostedTrees trees, IReadOnlyList<string> inputs)
    {
        foreach (var tree in trees.Trees)
        {
            for (var node = 0; node < tree.Nodes.Length; node++)
            {
                _rows.Add(Row(tree.Nodes[node], node, inputs));
            }

            _trees++;
        }

        Depth = Math.Max(Depth, trees.Depth);
        return SumOf(Scorers++);
    }

    private string Row(TreeNode node, int at, IReadOnlyList<string> inputs)
    {
        var (yes, no) = node.IsLeaf ? (at, at) : (node.Left, node.Right);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"({_trees}, {at}, {Scorers}, {(node.IsLeaf ? 0 : PlaceOf(inputs[node.Column]))}, {KindOf(node)}, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{ThresholdOf(node)}, {(node.MissingLeft ? yes : no)}, {yes}, {no}, {dialect.Number(node.Value)})");
    }

    private static int KindOf(TreeNode node) => node switch
    {
        { IsLeaf: true } or { Threshold: float.PositiveInfinity } => IsThere,
        { IsLevel: true } => IsLevel,
        _ => AtMost,
    };

    private string ThresholdOf(TreeNode node) => KindOf(node) switch
    {
        IsThere => "NULL",
        IsLevel => dialect.Number(node.Threshold),
        _ => dialect.Number(Thresholds.InDouble(node.Threshold)),
    };

    private int PlaceOf(string input)
    {
        var place = _inputs.IndexOf(input);
        if (place >= 0) return place;
        _inputs.Add(input);
        return _inputs.Count - 1;
    }
}
