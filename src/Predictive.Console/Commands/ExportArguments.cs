using System.CommandLine;
using Predictive.Data;
using Predictive.Interop.Sql;

namespace Predictive.Commands.Commands;

/// <summary>The arguments of <c>export</c>, and which of them belong to which format.</summary>
internal sealed class ExportArguments
{
    private const string UsualTable = "features";
    private const string UsualKey = "lead";

    /// <summary>Makes the arguments for formats of these names.</summary>
    public ExportArguments(string onnx, string sql, string features)
    {
        Format.Description = $"{onnx}: for ONNX Runtime. {sql}: for a database. {features}: the features of a funnel's "
            + "open leads, which both read.";
        Format.AcceptOnlyFromAmong(onnx, sql, features);
        Dialect.AcceptOnlyFromAmong([.. SqlDialect.All.Select(dialect => dialect.Name)]);
        Shape.AcceptOnlyFromAmong([.. Enum.GetNames<SqlShape>().Select(name => name.ToLowerInvariant())]);
    }

    public Argument<string?> Funnel { get; } = new("DIR")
    {
        Description = "With --format features: the folder with funnel.yaml, or a table of leads.",
        HelpName = "DIR|FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string> Model { get; } = Arguments.Model();

    public Option<string> Models { get; } = Arguments.Models();

    public Option<string> Format { get; } = new("--format") { HelpName = "FORMAT", Required = true };

    public Option<string> Output { get; } = new("--out")
    {
        Description = "The file to write; features are a CSV, or Parquet if it ends with .parquet.",
        HelpName = "FILE",
        Required = true,
    };

    public Option<bool> Replace { get; } = new("--replace")
    {
        Description = "Write over the file where there is one.",
    };

    public Option<string?> Dialect { get; } = new("--dialect")
    {
        Description = "The database that the SQL is for.",
        HelpName = "DIALECT",
    };

    public Option<string?> Shape { get; } = new("--as")
    {
        Description = "SQL as one statement, or as a table of nodes and one query; else what the database takes.",
        HelpName = "SHAPE",
    };

    public Option<string?> Table { get; } = new("--table")
    {
        Description = $"The table of features that the SQL reads, such as sales.features; else {UsualTable}.",
        HelpName = "NAME",
    };

    public Option<string?> Key { get; } = new("--key")
    {
        Description = $"The column of lead ids in the table of features; else {UsualKey}.",
        HelpName = "COLUMN",
    };

    /// <summary>The funnel; null where the format needs none.</summary>
    public string? FunnelOf(ParseResult parsed, bool isNeeded) => parsed.GetValue(Funnel) switch
    {
        null when isNeeded => throw new BadInputException(
            "--format features needs the funnel whose leads it describes; give its folder first."),
        { } funnel when !isNeeded => throw new BadInputException(
            $"'{funnel}' is given, but only --format features reads a funnel; leave it out."),
        var funnel => funnel,
    };

    /// <summary>The database; null where the format is not SQL.</summary>
    public SqlOptions? DatabaseOf(ParseResult parsed, bool isNeeded)
    {
        var dialect = parsed.GetValue(Dialect);
        if (!isNeeded)
        {
            Refuse(parsed, Dialect, Shape, Table);
            return null;
        }

        return new SqlOptions(SqlDialect.All.FirstOrDefault(one => one.Name == dialect) ?? throw new BadInputException(
            "--format sql needs --dialect, one of " + string.Join(", ", SqlDialect.All.Select(one => one.Name)) + "."))
        {
            Shape = parsed.GetValue(Shape) is { } shape ? Enum.Parse<SqlShape>(shape, ignoreCase: true) : null,
            Table = NameOf(parsed, Table, UsualTable),
            Key = KeyOf(parsed),
        };
    }

    public string KeyOf(ParseResult parsed) => NameOf(parsed, Key, UsualKey);

    private static string NameOf(ParseResult parsed, Option<string?> option, string usual) =>
        parsed.GetValue(option) switch
        {
            null => usual,
            "" => throw new BadInputException($"{option.Name} is empty; give a name, such as {usual}."),
            var name => name,
        };

    private static void Refuse(ParseResult parsed, params Option<string?>[] options)
    {
        if (options.FirstOrDefault(option => parsed.GetValue(option) is not null) is { } odd)
        {
            throw new BadInputException($"{odd.Name} is given, but it belongs to --format sql; leave it out.");
        }
    }
}
