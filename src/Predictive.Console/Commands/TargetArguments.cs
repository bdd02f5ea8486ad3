using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary>The options by which scores go into a table of a database instead of a file.</summary>
internal sealed class TargetArguments
{
    public Option<string?> Into { get; } = new("--into")
    {
        Description = "A database to write into instead: a file of SQLite, or postgresql://...; '${NAME}' stands for a "
            + "variable of the environment, so that no password is seen.",
        HelpName = "CONNECTION",
    };

    public Option<string?> Table { get; } = new("--table")
    {
        Description = "The table of --into, with or without a schema; one row a lead, created if there is none.",
        HelpName = "NAME",
    };

    /// <summary>What the command line says, if it says one place.</summary>
    /// <exception cref="BadInputException">It says none, two, or half of one.</exception>
    public Wish? Of(ParseResult parsed, string? output) => (
        output, parsed.GetValue(Into), parsed.GetValue(Table)) switch
    {
        ({ }, null, null) => null,
        (null, { } into, { Length: > 0 } table) => new Wish(into, table),
        (null, null, null) => throw new BadInputException(
            "Say where the scores go: --out FILE, or --into CONNECTION --table NAME."),
        ({ }, { }, _) => throw new BadInputException("--out and --into are two places for the scores; give one."),
        (_, { }, _) => throw new BadInputException("--into needs --table NAME, the table that takes the scores."),
        (_, null, { }) => throw new BadInputException("--table needs --into CONNECTION, the database of the table."),
    };

    /// <summary>The database and the table.</summary>
    internal sealed record Wish(string Into, string Table)
    {
        /// <summary>The table, which can take scores.</summary>
        /// <exception cref="BadInputException">It cannot, or the database cannot be reached.</exception>
        public DatabaseTarget Find(FunnelFile funnel, ModelRegistry registry)
        {
            try
            {
                var text = EnvironmentText.Fill(Into, message => new BadInputException($"--into: {message}"));
                var address = DatabaseAddress.Parse(text);
                if (address.FilePath is { } path)
                    OutputFile.At(path, "--into", funnel, registry);
                return ScoreTable.Find(address, Table);
            }
            catch (TableException e)
            {
                throw new BadInputException($"--into: {e.Message}", e);
            }
        }
    }
}
