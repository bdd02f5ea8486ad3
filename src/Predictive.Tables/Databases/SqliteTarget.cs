using System.Data.Common;

namespace Predictive.Tables.Databases;

/// <summary>
/// Writes into a file of SQLite, row by row; other writers wait for the end of the transaction. Moments and days are
/// texts, true and false are 1 and 0.
/// </summary>
internal sealed class SqliteTarget(KeyedTable table) : TargetDialect(table)
{
    private const string ColumnsThere = """
        SELECT name, type, "notnull" AND dflt_value IS NULL AND NOT (pk AND type = 'INTEGER')
        FROM pragma_table_info(@table)
        """;

    private const string KeyThere = """
        SELECT (SELECT group_concat(name) FROM pragma_table_info(@table) WHERE pk) = @key COLLATE NOCASE
          OR EXISTS (
            SELECT 1 FROM pragma_index_list(@table) AS one WHERE one."unique" AND NOT one.partial
              AND (SELECT group_concat(name) FROM pragma_index_info(one.name)) = @key COLLATE NOCASE)
        """;

    public override StringComparison Names => StringComparison.OrdinalIgnoreCase;

    protected override string Name { get; } = Quoted(table.Name);

    public override string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.Moment or ColumnKind.Day => "TEXT",
        ColumnKind.Number => "REAL",
        ColumnKind.Whole => "INTEGER",
        ColumnKind.YesNo => "BOOLEAN",
    };

    /// <summary>SQLite knows types by what their names contain.</summary>
    public override bool Holds(ColumnKind kind, string type)
    {
        string[] words = kind switch
        {
            ColumnKind.Text => ["TEXT", "CHAR", "CLOB"],
            ColumnKind.Moment => ["TEXT", "CHAR", "DATETIME", "TIMESTAMP"],
            ColumnKind.Day => ["TEXT", "CHAR", "DATE"],
            ColumnKind.Number => ["REAL", "FLOA", "DOUB", "NUMERIC", "DECIMAL"],
            ColumnKind.Whole => ["INT", "NUMERIC"],
            ColumnKind.YesNo => ["BOOL", "INT"],
        };
        return words.Any(word => type.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    public override TargetShape ShapeIn(DbConnection connection)
    {
        using var columns = Asking(connection, ColumnsThere, Table.Name);
        using var key = Asking(connection, KeyThere, Table.Name);
        return new TargetShape(ColumnsOf(columns), key.ExecuteScalar() is 1L);
    }

    public override int Upsert(
        DbTransaction transaction, IReadOnlyList<IReadOnlyList<string?>> rows, CancellationToken cancellation)
    {
        var values = Table.Columns.Select((_, i) => Parameter(i));
        using var command = CommandIn(transaction, $"{InsertInto} VALUES ({string.Join(", ", values)}) {OnConflict}");
        var parameters = AddParameters(command);
        command.Prepare();
        var written = 0;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (i, parameter) in parameters.Index())
                parameter.Value = Value(row[i], Table.Columns[i].Kind) ?? DBNull.Value;
            written += command.ExecuteNonQuery();
        }

        return written;
    }

    private static object? Value(string? cell, ColumnKind kind)
    {
        if (cell is null || kind == ColumnKind.Text)
            return cell;
        if (cell.Length == 0)
            return null;
        return !CellValue.TryParse(cell, kind, out var whole, out var real)
            ? throw new FormatException($"'{cell}' is no cell of the kind {kind}.")
            : kind switch
            {
                ColumnKind.Number => real,
                ColumnKind.Whole or ColumnKind.YesNo => whole,
                _ => cell,
            };
    }
}
