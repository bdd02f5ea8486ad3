using Predictive.Tables;

namespace Predictive.Data.Drafting;

/// <summary>Goes once more through the rows of a table that was looked at.</summary>
internal static class TableRows
{
    /// <summary>Some columns of each row, trimmed, in their order; null columns give empty texts.</summary>
    public static IEnumerable<string[]> Of(string folder, TableProfile table, IReadOnlyList<ColumnProfile?> columns)
    {
        using var reader = TableReader.Open(Path.Combine(folder, table.File));
        var places = columns.Select(column => column is null ? -1 : reader.IndexOf(column.Name)).ToArray();
        for (var rows = 0; rows < table.Rows && reader.Read();)
        {
            if (reader.Fault is not null)
                continue;
            rows++;
            yield return [.. places.Select(place => place < 0 ? "" : reader[place].Trim())];
        }
    }
}
