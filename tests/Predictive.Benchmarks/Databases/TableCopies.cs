using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Predictive.Benchmarks.Reading;
using Predictive.Tables;

namespace Predictive.Benchmarks.Databases;

/// <summary>A generated table as CSV, as Parquet and in databases, and how each copy is read.</summary>
internal sealed class TableCopies
{
    private const string Key = "row_number";

    private readonly CsvFile _csv;
    private readonly WrittenColumn[] _columns;

    public TableCopies(CsvTable table, string folder)
    {
        (Table, _csv) = (table, table.WriteTo(folder));
        _columns = [.. _csv.Columns.Select(ParquetCommand.Typed)];
    }

    /// <summary>The table.</summary>
    public CsvTable Table { get; }

    /// <summary>Opens the CSV.</summary>
    public TableReader Csv() => TableReader.Open(_csv.Path);

    /// <summary>Opens the copy that we wrote as Parquet.</summary>
    public TableReader Parquet() => TableReader.Open(ParquetCommand.AsParquet(_csv).Path);

    /// <summary>Opens the copy in a database.</summary>
    public TableReader In(DatabaseAddress database) => TableReader.Open(
        database, $"SELECT {string.Join(", ", _columns.Select(column => column.Name))} FROM {Table.Name}");

    /// <summary>Writes the table into a database; a second time the rows take the place of those there.</summary>
    /// <returns>How long that took.</returns>
    public TimeSpan CopyInto(DatabaseAddress database)
    {
        var target = DatabaseTarget.Find(
            database, new KeyedTable(Table.Name, [new(Key, ColumnKind.Whole), .. _columns]));
        var watch = Stopwatch.StartNew();
        target.Write(Rows(), CancellationToken.None);
        return watch.Elapsed;
    }

    /// <summary>Lets PostgreSQL know how the table is, as its own housekeeping would soon.</summary>
    public void Settle(DatabaseAddress database)
    {
        using var connection = DbProviderFactories.GetFactory(database.Provider).CreateConnection()!;
        connection.ConnectionString = database.ConnectionString;
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = database.Provider == DatabaseAddress.PostgreSql
            ? $"VACUUM ANALYZE {Table.Name}"
            : "ANALYZE";
        command.ExecuteNonQuery();
    }

    private IEnumerable<IReadOnlyList<string?>> Rows()
    {
        using var reader = Csv();
        for (var row = 1L; reader.Read(); row++)
        {
            yield return
            [
                row.ToString(CultureInfo.InvariantCulture),
                .. _columns.Select((_, i) => reader.IsMissing(i) ? null : reader[i]),
            ];
        }
    }
}
