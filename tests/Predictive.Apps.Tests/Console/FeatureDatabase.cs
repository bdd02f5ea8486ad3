using Microsoft.Data.Sqlite;
using Predictive.Tables;

namespace Predictive.Apps.Tests.Console;

/// <summary>A table of features in SQLite, as someone would load it who has the exported SQL.</summary>
internal static class FeatureDatabase
{
    /// <summary>The likelihood of each lead, by the SQL.</summary>
    public static Dictionary<string, double> Likelihoods(string features, string sql)
    {
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        Load(database, Rows(features).ToList());
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new Dictionary<string, double>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0), reader.GetDouble(1));
        }

        return found;
    }

    /// <summary>The rows of a table, its header first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(string path)
    {
        using var table = TableReader.Open(path);
        yield return table.Columns;
        while (table.Read())
        {
            yield return [.. Enumerable.Range(0, table.Columns.Count).Select(column => table[column])];
        }
    }

    /// <summary>Without types of columns: numbers stand there as texts, as they do after an import of a CSV.</summary>
    private static void Load(SqliteConnection database, List<IReadOnlyList<string>> rows)
    {
        using var transaction = database.BeginTransaction();
        using var command = database.CreateCommand();
        command.CommandText = $"CREATE TABLE features ({string.Join(", ", rows[0].Select(name => $"\"{name}\""))})";
        command.ExecuteNonQuery();
        command.CommandText =
            $"INSERT INTO features VALUES ({string.Join(", ", rows[0].Select((_, at) => $"@v{at}"))})";
        foreach (var row in rows.Skip(1))
        {
            command.Parameters.Clear();
            for (var at = 0; at < row.Count; at++)
            {
                command.Parameters.AddWithValue($"@v{at}", row[at]);
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
