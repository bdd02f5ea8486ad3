using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Store;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary>The options by which commands find the store, and its opening and closing.</summary>
internal sealed class StoreArguments
{
    /// <summary>Where the API's own setting of the store stands in the environment.</summary>
    private const string Variable = "Predictive__Store";

    public Option<string?> Store { get; } = new("--store")
    {
        Description = $"A file of SQLite, or postgresql://...; else {Variable} of the environment, else "
            + $"{StoreOptions.DefaultFile} beside the registry's folder.",
        HelpName = "CONNECTION",
    };

    public Option<string> Models { get; } = Arguments.Models();

    public Option<bool> Json { get; } = Arguments.Json();

    public Terminal TerminalOf(ParseResult parsed) => Terminal.OfThisProcess(parsed.GetValue(Json));

    /// <summary>Opens the store, does something with it, and closes it.</summary>
    public async Task<int> RunAsync(
        ParseResult parsed, bool mustExist, Func<LeadStore, Task> work, CancellationToken cancellation)
    {
        var stated = parsed.GetValue(Store) ?? Environment.GetEnvironmentVariable(Variable);
        var address = AddressOf(stated is { Length: > 0 } ? stated : DefaultPath(parsed));
        if (mustExist && address.Provider == DatabaseAddress.Sqlite && !File.Exists(address.FilePath))
        {
            throw new BadInputException($"There is no store at {address.Shown}; `predictive keys add` and the API make "
                + "one, and --store says where it is.");
        }

        await using var store = await LeadStore.OpenAsync(
            new StoreOptions { Database = address }, TimeProvider.System, cancellation);
        await work(store);
        return (int)ExitCode.Done;
    }

    private string DefaultPath(ParseResult parsed)
    {
        var path = StoreOptions.DefaultPath(parsed.GetValue(Models)!);
        return Path.GetRelativePath(".", path) is var near && !near.StartsWith("..", StringComparison.Ordinal)
            ? near
            : path;
    }

    private static DatabaseAddress AddressOf(string text)
    {
        try
        {
            return DatabaseAddress.Parse(text);
        }
        catch (TableException e)
        {
            throw new BadInputException($"--store: {e.Message}", e);
        }
    }
}
