using Predictive.Tables;

namespace Predictive.Data.Reading;

/// <summary>Opens a table that the funnel file names, or says what to correct.</summary>
internal static class TableOpening
{
    public static TableReader Open(FunnelFile file, FunnelTable table, DatabaseSessions databases)
    {
        if (table.Query is { } query)
            return query.Open(databases, file.DataDirectory);
        var path = Path.Combine(file.DataDirectory, table.File);
        if (!TableFiles.Exists(path))
        {
            throw table.Place.Error($"{table.File} does not exist in {file.DataDirectory}; correct 'file:' or add it."
                + NearestName.Hint(table.File, FilesIn(file.DataDirectory)));
        }

        try
        {
            return TableReader.Open(path, new TableFormat(table.Delimiter));
        }
        catch (TableException e)
        {
            throw new BadInputException(e.Message, e);
        }
    }

    /// <summary>Says which table cannot be read on, and why.</summary>
    public static BadInputException Unreadable(FunnelTable table, TableException e) => table.Query is { } query
        ? new BadInputException($"{query.Place}: {table.File}: {e.Message}", e)
        : new BadInputException(e.Message, e);

    /// <summary>Tells the file which words the rows of the table have, so that it need not unpack all others.</summary>
    public static void PassOverOthers(TableReader reader, IReadOnlyList<RowFilter> filters)
    {
        foreach (var filter in filters.Where(filter => filter.Keeps))
        {
            string[] words = [.. filter.Words.Select(word => word.EndsWith('*') ? word[..^1] : word)];
            if (words.All(word => word.Length > 0))
                reader.OnlyNeeds(reader.IndexOf(filter.Column), words);
        }
    }

    private static IEnumerable<string> FilesIn(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateFiles(directory).Select(path => Path.GetFileName(path)) : [];
}
