using Predictive.Tables;

namespace Predictive.Data.Drafting;

/// <summary>Looks at the tables of a folder.</summary>
internal static class FolderProfile
{
    private const int RowsLookedAt = 200_000;

    /// <summary>The tables with at least one row, by file name, and the files that are none.</summary>
    public static IReadOnlyList<TableProfile> Read(string folder, out IReadOnlyList<(string File, string Why)> unread)
    {
        var tables = new List<TableProfile>();
        var failures = new List<(string, string)>();
        foreach (var path in Directory.EnumerateFileSystemEntries(folder)
            .Order(StringComparer.Ordinal).Where(TableFiles.IsTable))
        {
            var file = Path.GetFileName(path);
            try
            {
                var table = Read(path, file);
                if (table.Rows > 0)
                    tables.Add(table);
                else
                    failures.Add((file, $"{file} has a header but no rows."));
            }
            catch (TableException e)
            {
                failures.Add((file, e.Message));
            }
        }

        unread = failures;
        return tables;
    }

    private static TableProfile Read(string path, string file)
    {
        using var reader = TableReader.Open(path);
        var columns = reader.Columns.Select(name => new ColumnProfile(name)).ToArray();
        var rows = 0;
        while (rows < RowsLookedAt && reader.Read())
        {
            if (reader.Fault is not null)
                continue;
            rows++;
            for (var i = 0; i < columns.Length; i++)
                columns[i].Add(reader[i].Trim());
        }

        foreach (var column in columns)
            column.Finish();
        return new TableProfile(file, reader.Delimiter, rows, columns);
    }
}
