using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Predictive.Simulation;
using Predictive.Tables;

namespace Predictive.Store.Tests.Funnels;

/// <summary>One simulated funnel as CSV, as Parquet, and in databases, where each column has its type.</summary>
internal sealed partial class FunnelCopies : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("predictive-copies-").FullName;

    public FunnelCopies(int leads, ulong seed)
    {
        var funnel = FunnelSimulator.Run(World.Named("plain"), leads, seed);
        (Csv, Parquet) = (Path.Combine(_folder, "csv"), Path.Combine(_folder, "parquet"));
        SimulatedFunnelWriter.Write(funnel, Csv);
        SimulatedFunnelWriter.Write(funnel, Parquet, ExportFormat.Parquet);
    }

    public string Csv { get; }

    public string Parquet { get; }

    /// <summary>Copies the tables into a database; gives the folder of a funnel file that reads them there.</summary>
    public string In(TestDatabase database, StoreKind kind)
    {
        foreach (var path in Directory.GetFiles(Csv, "*.csv"))
            Copy(path, database, kind);
        var folder = Directory.CreateDirectory(Path.Combine(_folder, kind.ToString())).FullName;
        File.Copy(Path.Combine(Csv, "rules.yaml"), Path.Combine(folder, "rules.yaml"));
        var yaml = File.ReadAllText(Path.Combine(Csv, "funnel.yaml"));
        File.WriteAllText(
            Path.Combine(folder, "funnel.yaml"),
            $"connection: \"{database.Text}\"\n" + FileKey().Replace(yaml, "query: SELECT * FROM $1"));
        return folder;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Copy(string path, TestDatabase database, StoreKind kind)
    {
        using var reader = TableReader.Open(path);
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. reader.Columns.Select((_, i) => reader.IsMissing(i) ? null : reader[i])]);
        var columns = WrittenColumn.Of(reader.Columns, rows);
        var table = Path.GetFileNameWithoutExtension(path);
        using var connection = database.OpenConnection();
        TestDatabase.Run(connection, $"CREATE TABLE {table} ({string.Join(
            ", ", columns.Select(column => $"{column.Name} {TypeOf(column.Kind, kind)}"))})");
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"INSERT INTO {table} VALUES ({string.Join(", ", columns.Select((_, i) => $"@c{i}"))})";
        var parameters = columns.Select((_, i) => Added(command, $"@c{i}")).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                parameters[i].Value = Value(row[i], columns[i].Kind, kind);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static DbParameter Added(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static string TypeOf(ColumnKind column, StoreKind kind) => column switch
    {
        ColumnKind.Number => kind == StoreKind.Sqlite ? "REAL" : "NUMERIC",
        ColumnKind.Whole => "BIGINT",
        ColumnKind.YesNo when kind == StoreKind.Postgres => "BOOLEAN",
        ColumnKind.Moment when kind == StoreKind.Postgres => "TIMESTAMPTZ",
        ColumnKind.Day when kind == StoreKind.Postgres => "DATE",
        _ => "TEXT",
    };

    private static object Value(string? cell, ColumnKind column, StoreKind kind) => (cell, column) switch
    {
        (null, _) => DBNull.Value,
        (_, ColumnKind.Number) when kind == StoreKind.Sqlite => double.Parse(cell, CultureInfo.InvariantCulture),
        (_, ColumnKind.Number) => decimal.Parse(cell, CultureInfo.InvariantCulture),
        (_, ColumnKind.Whole) => long.Parse(cell, CultureInfo.InvariantCulture),
        (_, ColumnKind.YesNo) when kind == StoreKind.Postgres => cell == "true",
        (_, ColumnKind.Moment) when kind == StoreKind.Postgres => DateTime.Parse(
            cell, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        (_, ColumnKind.Day) when kind == StoreKind.Postgres => DateOnly.Parse(cell, CultureInfo.InvariantCulture),
        _ => cell,
    };

    [GeneratedRegex(@"file: (\w+)\.csv")]
    private static partial Regex FileKey();
}
