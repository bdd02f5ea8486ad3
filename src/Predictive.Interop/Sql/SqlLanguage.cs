using Predictive.Interop.Formulas;
using Predictive.Learning;
using Predictive.Learning.Trees;

namespace Predictive.Interop.Sql;

/// <summary>
/// Reads features from the columns of a table and walks trees, in steps that are common table expressions: what stands
/// in the table, the inputs of trees and terms, and sums of some parts each.
/// </summary>
internal sealed class SqlLanguage(SqlDialect dialect, IReadOnlyList<FeatureColumn> columns, SqlShape shape)
    : IModelLanguage
{
    private const int PartsTogether = 20;
    private const int SumsTogether = 50;

    /// <summary>The features as they stand in the table.</summary>
    public SqlColumns Features { get; } = new("f");

    /// <summary>What trees and terms ask about.</summary>
    public SqlColumns Inputs { get; } = new("i");

    /// <summary>Sums of parts of the margin.</summary>
    public SqlColumns Sums { get; } = new("s");

    /// <summary>The nodes of all trees, where they stand in a table.</summary>
    public NodeTable Nodes { get; } = new(dialect);

    /// <summary>The deepest tree; its CASE expressions nest as deep at most.</summary>
    public int Depth { get; private set; }

    public Formula Number(int column) => Input(Features.NameOf(dialect.NumberOf(Identifier(column))));

    public Formula Code(int column) => OfLevels(column, code => code);

    /// <summary>Levels of which the same is said stand together.</summary>
    public Formula OfLevels(int column, Func<float, double> ofCode)
    {
        var word = Features.NameOf(dialect.WordOf(Identifier(column)));
        var unseen = ofCode(FeatureColumn.Unseen);
        var groups = columns[column].Levels
            .Select((level, code) => (Level: level, Value: ofCode(code)))
            .Where(one => one.Value != unseen)
            .GroupBy(one => one.Value, one => SqlDialect.Quoted(one.Level));
        var whens = groups.Select(group =>
            $" WHEN {word}{dialect.Binary} IN ({string.Join(", ", group)}) THEN {dialect.Number(group.Key)}");
        return Input($"CASE WHEN {word} IS NULL THEN {dialect.Number(ofCode(float.NaN))}{string.Concat(whens)}"
            + $" ELSE {dialect.Number(unseen)} END");
    }

    public Formula SumOf(BoostedTrees trees, IReadOnlyList<Formula> inputs)
    {
        var names = inputs.Select(SqlFormula.TextOf).ToArray();
        if (shape == SqlShape.Nodes) return Formula(Nodes.Add(trees, names));
        Depth = Math.Max(Depth, trees.Depth);
        var cases = new TreeCase(dialect, names);
        return SumOf([.. trees.Trees.ToArray().Select(tree => Formula(cases.Of(tree)))]);
    }

    public Formula SumOf(IReadOnlyList<Formula> parts)
    {
        var sums = parts.Chunk(PartsTogether).Select(some => Sums.NameOf(Sum(some.Select(SqlFormula.TextOf))));
        var together = sums.Chunk(SumsTogether).Select(some => $"({Sum(some)})").ToArray();
        return Formula(together.Length == 0 ? dialect.Number(0) : $"({Sum(together)})");
    }

    private static string Sum(IEnumerable<string> parts) => string.Join("\n    + ", parts);

    private string Identifier(int column) => dialect.Identifier(columns[column].Name);

    private SqlFormula Input(string expression) => Formula(Inputs.NameOf(expression));

    private SqlFormula Formula(string text) => new(dialect, text);
}
