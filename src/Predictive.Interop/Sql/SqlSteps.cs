using System.Globalization;
using System.Text;

namespace Predictive.Interop.Sql;

/// <summary>
/// Common table expressions, each worked out before the next: databases would else put one into the other, and find
/// the whole too deep.
/// </summary>
internal static class SqlSteps
{
    /// <summary>Adds one, and a comma.</summary>
    public static void Add(StringBuilder text, string name, IEnumerable<string> columns, string source) =>
        text.Append(CultureInfo.InvariantCulture, $"{name} AS MATERIALIZED (\n  SELECT ")
            .AppendJoin(",\n    ", columns)
            .Append(CultureInfo.InvariantCulture, $"\n  FROM {source}\n),\n");

    /// <summary>
    /// Adds the walk: every lead stands at the root of every tree, then goes on by one question a step.
    /// </summary>
    public static void AddWalk(StringBuilder text, NodeTable nodes, string table, SqlDialect dialect)
    {
        Add(text, "predictive_walk_0", ["r", "tree", "0 AS node"],
            $"predictive_inputs CROSS JOIN (SELECT DISTINCT tree FROM {table}) AS roots");
        for (var step = 1; step <= nodes.Depth; step++)
        {
            var before = $"predictive_walk_{Digits(step - 1)}";
            Add(text, $"predictive_walk_{Digits(step)}", ["r", "tree", Next],
                $"(SELECT w.r, w.tree, n.kind, n.threshold, n.missing, n.yes, n.no, {Asked(nodes)} AS x\n"
                + $"    FROM {before} AS w JOIN {table} AS n ON n.tree = w.tree AND n.node = w.node\n"
                + "    JOIN predictive_inputs AS i ON i.r = w.r) AS asked");
        }

        var sums = Enumerable.Range(0, nodes.Scorers).Select(scorer =>
            $"SUM(CASE WHEN scorer = {Digits(scorer)} THEN value ELSE {dialect.Number(0)} END) "
            + $"AS {NodeTable.SumOf(scorer)}");
        Add(text, "predictive_trees", ["i.r", .. sums],
            $"predictive_inputs AS i LEFT JOIN predictive_walk_{Digits(nodes.Depth)} AS w ON w.r = i.r\n"
            + $"  LEFT JOIN {table} AS n ON n.tree = w.tree AND n.node = w.node\n  GROUP BY i.r");
    }

    /// <summary>
    /// Where a walk goes on: missing values, numbers (kind 0), levels (1), and whatever is there (2).
    /// </summary>
    private const string Next =
        "CASE WHEN x IS NULL THEN missing WHEN kind = 2 OR (kind = 1 AND x = threshold) "
        + "OR (kind = 0 AND x <= threshold) THEN yes ELSE no END AS node";

    private static string Asked(NodeTable nodes) => nodes.Inputs.Count == 0
        ? "NULL"
        : "CASE n.input" + string.Concat(nodes.Inputs.Select((input, at) =>
            $" WHEN {Digits(at)} THEN i.{input}")) + " END";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
