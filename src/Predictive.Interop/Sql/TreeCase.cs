using System.Text;
using Predictive.Learning.Trees;

namespace Predictive.Interop.Sql;

/// <summary>A tree as nested CASE expressions. What stands under "no" goes on in the same CASE.</summary>
/// <param name="dialect">Of which database.</param>
/// <param name="inputs">The columns that hold the inputs of the trees.</param>
internal sealed class TreeCase(SqlDialect dialect, IReadOnlyList<string> inputs)
{
    /// <summary>The expression.</summary>
    public string Of(Tree tree)
    {
        var text = new StringBuilder();
        Add(text, tree.Nodes, 0);
        return text.ToString();
    }

    private void Add(StringBuilder text, ReadOnlySpan<TreeNode> nodes, int at)
    {
        if (nodes[at].IsLeaf)
        {
            text.Append(dialect.Number(nodes[at].Value));
            return;
        }

        text.Append("CASE");
        while (!nodes[at].IsLeaf)
        {
            text.Append(" WHEN ").Append(Condition(nodes[at])).Append(" THEN ");
            Add(text, nodes, nodes[at].Left);
            at = nodes[at].Right;
        }

        text.Append(" ELSE ").Append(dialect.Number(nodes[at].Value)).Append(" END");
    }

    /// <summary>True where the answer is yes; false or NULL where not.</summary>
    private string Condition(TreeNode node)
    {
        var input = inputs[node.Column];
        if (float.IsPositiveInfinity(node.Threshold)) return node.MissingLeft ? "1 = 1" : $"{input} IS NOT NULL";
        var asked = node.IsLevel
            ? $"{input} = {dialect.Number(node.Threshold)}"
            : $"{input} <= {dialect.Number(Thresholds.InDouble(node.Threshold))}";
        return node.MissingLeft ? $"({asked} OR {input} IS NULL)" : asked;
    }
}
