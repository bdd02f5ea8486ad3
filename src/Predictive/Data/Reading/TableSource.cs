using Predictive.Tables;

namespace Predictive.Data.Reading;

/// <summary>Reads where a table comes from: a file, or a query of a database.</summary>
internal static class TableSource
{
    /// <summary>The keys of a table that say it.</summary>
    public static readonly string[] Keys = ["file", "query", "connection"];

    /// <summary>Whether a table says where it comes from.</summary>
    public static bool IsIn(YamlMap map) => Keys.Any(map.Has);

    /// <summary>Where a database is: its address, in which <c>${NAME}</c> is not filled in yet.</summary>
    public static string? Connection(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
            return null;
        EnvironmentText.RefuseSecrets(text, message => map.Error(key, message));
        return text.Length > 0
            ? text
            : throw map.Error(key, $"'{key}' is empty; allowed are {DatabaseAddress.Forms}, and ${{NAME}}, which "
                + "stands for a variable of the environment.");
    }

    /// <summary>The table's file, or its query and what messages call it.</summary>
    public static (string File, TableQuery? Query) Of(YamlMap map, string table, string? connection)
    {
        var file = map.Text("file");
        var query = map.Text("query");
        if (file is { Length: > 0 } && query is null)
            return (file, null);
        if (query is not { Length: > 0 } || file is not null)
            throw map.Place.Error($"the table '{table}' needs a 'file:', or a 'query:' with a 'connection:'.");
        return (Connection(map, "connection") ?? connection) is { } database
            ? ($"the query of {table}", new TableQuery(database, query, map.PlaceOfKey("query")))
            : throw map.Place.Error($"the query of '{table}' needs a 'connection:', here or at the top of the file: "
                + $"{DatabaseAddress.Forms}.");
    }
}
