using System.Data.Common;

namespace Predictive.Tables.Databases;

/// <summary>
/// Writes into PostgreSQL: all rows of a transaction in one statement, in the order of their keys, so that of two runs
/// at the same time one may wait for the other, but never each for the other.
/// </summary>
internal sealed class PostgresTarget(KeyedTable table) : TargetDialect(table)
{
    /// <summary>The advisory lock under which tables are created; any number that nothing else takes.</summary>
    private const long CreationLock = 0x507265646974;

    private const string ColumnsThere = """
        SELECT attname::text, format_type(atttypid, atttypmod),
          attnotnull AND NOT atthasdef AND attidentity = '' AND attgenerated = ''
        FROM pg_attribute
        WHERE attrelid = to_regclass(@table) AND attnum > 0 AND NOT attisdropped
        ORDER BY attnum
        """;

    private const string KeyThere = """
        SELECT EXISTS (
          SELECT FROM pg_index
          JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
          WHERE indrelid = to_regclass(@table) AND attname = @key AND indnkeyatts = 1
            AND indisunique AND indisvalid AND indimmediate AND indpred IS NULL AND indexprs IS NULL)
        """;

    public override StringComparison Names => StringComparison.Ordinal;

    protected override string Name { get; } =
        string.Join('.', table.Name.Split('.', 2).Select(Quoted));

    public override string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => "text",
        ColumnKind.Number => "double precision",
        ColumnKind.Whole => "bigint",
        ColumnKind.YesNo => "boolean",
        ColumnKind.Moment => "timestamp with time zone",
        ColumnKind.Day => "date",
    };

    public override bool Holds(ColumnKind kind, string type) => type == TypeOf(kind) || (kind, type) is
        (ColumnKind.Text, "character varying") or (ColumnKind.Number or ColumnKind.Whole, "numeric");

    public override TargetShape ShapeIn(DbConnection connection)
    {
        using var columns = Asking(connection, ColumnsThere, Name);
        using var key = Asking(connection, KeyThere, Name);
        return new TargetShape(ColumnsOf(columns), (bool)key.ExecuteScalar()!);
    }

    public override void CreateIfAbsent(DbTransaction transaction)
    {
        // Two that create the same table at the same time would fail, in spite of IF NOT EXISTS.
        using var alone = CommandIn(transaction, $"SELECT pg_advisory_xact_lock({CreationLock})");
        alone.ExecuteNonQuery();
        base.CreateIfAbsent(transaction);
    }

    public override int Upsert(
        DbTransaction transaction, IReadOnlyList<IReadOnlyList<string?>> rows, CancellationToken cancellation)
    {
        var cells = Table.Columns.Select((column, i) => $"c{i}::{TypeOf(column.Kind)}");
        var columns = Table.Columns.Select((_, i) => $"c{i}");
        var values = Table.Columns.Select((_, i) => $"{Parameter(i)}::text[]");
        using var command = CommandIn(transaction,
            $"{InsertInto} SELECT {string.Join(", ", cells)} "
            + $"FROM unnest({string.Join(", ", values)}) AS given ({string.Join(", ", columns)}) ORDER BY c0 "
            + OnConflict);
        foreach (var (i, parameter) in AddParameters(command).Index())
            parameter.Value = rows.Select(row => Cell(row[i], Table.Columns[i])).ToArray();
        using var stopping = cancellation.Register(command.Cancel);
        return command.ExecuteNonQuery();
    }

    /// <summary>No text of PostgreSQL holds the character 0; a key that has one is refused by the server.</summary>
    private string? Cell(string? cell, WrittenColumn column) => column.Kind == ColumnKind.Text
        ? column == Table.Key ? cell : cell?.Replace('\0', '\uFFFD')
        : cell is { Length: > 0 } ? cell : null;
}
