using System.Text;
using Predictive.Interop.Formulas;
using Predictive.Interop.Refusals;

namespace Predictive.Interop.Sql;

/// <summary>
/// A model as SQL that scores a table of features: a column of doubles for each number (NULL and NaN are missing), one
/// of texts for each category (NULL and empty are missing), named like the features.
/// </summary>
public sealed class SqlScoring
{
    private static readonly string[] _naming = ["model", "version"];

    private readonly ExportedModel _model;
    private readonly SqlOptions _options;
    private readonly SqlLanguage _language;
    private readonly SqlFormula _margin;
    private readonly string _key;

    private SqlScoring(ExportedModel model, SqlOptions options, SqlShape shape)
    {
        _model = model;
        _options = options;
        _key = options.Dialect.Identifier(options.Key);
        Shape = shape;
        _language = new SqlLanguage(options.Dialect, model.Columns, shape);
        _margin = (SqlFormula)Margins.Of(model.Learned.Scorer, _language);
        Query = WriteQuery();
    }

    /// <summary>How the trees are written.</summary>
    public SqlShape Shape { get; }

    /// <summary>The query that gives the key and the <c>likelihood</c> of each row, without an end.</summary>
    public string Query { get; }

    /// <summary>Whether the dialect takes the query with its usual settings.</summary>
    public bool IsWithinLimits =>
        Query.Length <= _options.Dialect.Limits.Letters
        && Math.Max(_language.Inputs.Count, _language.Sums.Count) < _options.Dialect.Limits.Columns
        && (2 * _language.Depth) + 100 <= _options.Dialect.Limits.Depth;

    /// <summary>Writes a model in the shape that was asked for, or in the one that the dialect takes.</summary>
    /// <exception cref="Data.BadInputException">The dialect cannot hold the model's names.</exception>
    public static SqlScoring Of(ExportedModel model, SqlOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        Refuse(model, options);
        if (options.Shape is { } asked) return new SqlScoring(model, options, asked);
        var statement = new SqlScoring(model, options, SqlShape.Statement);
        return statement.IsWithinLimits ? statement : new SqlScoring(model, options, SqlShape.Nodes);
    }

    /// <summary>The whole file: what it is, the table of nodes if there is one, and the query.</summary>
    public void Write(TextWriter text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.Write(Heading());
        foreach (var statement in Preparation())
        {
            text.Write($"{statement};\n\n");
        }

        text.Write($"{Query};\n");
    }

    /// <summary>
    /// The statements that make the table of nodes, without ends; none in the shape of one statement.
    /// </summary>
    public IEnumerable<string> Preparation()
    {
        if (Shape == SqlShape.Statement) yield break;
        yield return $"DROP TABLE IF EXISTS {NodesName}";
        yield return $"CREATE TABLE {NodesName} ({_language.Nodes.Definition})";
        foreach (var rows in _language.Nodes.Rows.Chunk(500))
        {
            yield return $"INSERT INTO {NodesName} ({NodeTable.Columns}) VALUES\n{string.Join(",\n", rows)}";
        }
    }

    private string NodesName => _options.Dialect.Identifier("predictive_nodes" + string.Concat(
        _naming.Select(name => _model.Facts.TryGetValue(name, out var fact) ? $"_{fact}" : "")));

    private static void Refuse(ExportedModel model, SqlOptions options)
    {
        var names = model.Columns.Select(column => column.Name).Append(options.Key);
        var comparer = options.Dialect.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var same = names.GroupBy(name => name, comparer).FirstOrDefault(group => group.Count() > 1);
        if (same is not null)
        {
            throw ExportRefusal.SameColumn(same.First(), same.Last(), options.Dialect.IgnoresCase
                ? $"{options.Dialect.Name} takes names that differ in case only for the same"
                : "one is the key, which --key names");
        }
    }

    private string Heading()
    {
        var facts = _model.Facts.Where(fact => fact.Key != "features").Select(fact => $"{fact.Key} {fact.Value}");
        return $"-- Predictive, {_options.Dialect.Name}. {Line(string.Join(", ", facts))}\n"
            + $"-- Reads {Line(_options.Table)}: the key {Line(_options.Key)}, and a column for each feature: "
            + $"{_options.Dialect.Double} for a number,\n-- {_options.Dialect.Text} for a category; missing is NULL, "
            + "NaN or the empty text. Gives the key and its likelihood.\n\n";
    }

    /// <summary>A text that does not end its comment.</summary>
    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private string WriteQuery()
    {
        var (dialect, isWalk) = (_options.Dialect, Shape == SqlShape.Nodes);
        var number = isWalk ? ["row_number() OVER () AS r"] : Array.Empty<string>();
        var carried = isWalk ? ["r", "k"] : new[] { "k" };
        var table = string.Join('.', _options.Table.Split('.').Select(dialect.Identifier));
        var text = new StringBuilder("WITH ");
        SqlSteps.Add(text, "predictive_features",
            [.. number, $"{_key} AS k", .. _language.Features.Definitions], table);
        SqlSteps.Add(text, "predictive_inputs", [.. carried, .. _language.Inputs.Definitions], "predictive_features");
        SqlSteps.Add(text, "predictive_sums", [.. carried, .. _language.Sums.Definitions], "predictive_inputs");
        var source = "predictive_sums";
        if (isWalk)
        {
            SqlSteps.AddWalk(text, _language.Nodes, NodesName, dialect);
            source += " JOIN predictive_trees USING (r)";
        }

        SqlSteps.Add(text, "predictive_margins", ["k", $"{_margin.Text} AS margin"], source);
        var chance = (SqlFormula)Chances.Of(_model.Learned.Calibrator, new SqlFormula(dialect, "margin"));
        var steps = text.ToString(0, text.Length - ",\n".Length);
        return $"{steps}\nSELECT k AS {_key}, {chance.Text} AS likelihood\nFROM predictive_margins";
    }
}
