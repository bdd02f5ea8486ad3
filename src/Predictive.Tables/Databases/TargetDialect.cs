using System.Data.Common;

namespace Predictive.Tables.Databases;

/// <summary>How a kind of database takes rows by their key.</summary>
internal abstract class TargetDialect(KeyedTable table)
{
    private const string There = "there";

    public KeyedTable Table => table;

    /// <summary>The columns of the table as they are created.</summary>
    public string Definition => string.Join(", ", table.Columns.Select(column =>
        $"{Quoted(column.Name)} {TypeOf(column.Kind)}{(column == table.Key ? " PRIMARY KEY" : "")}"));

    /// <summary>How names of columns are compared.</summary>
    public abstract StringComparison Names { get; }

    /// <summary>The table's name in statements.</summary>
    protected abstract string Name { get; }

    /// <summary>What the database calls itself to a row that is there, and to the one that was to come.</summary>
    protected string InsertInto => $"INSERT INTO {Name} AS {There} ({ColumnNames})";

    /// <summary>A row that comes takes the place of the one that is there, unless that is a later one.</summary>
    protected string OnConflict
    {
        get
        {
            var sets = table.Columns.Skip(1).Select(column => Quoted(column.Name))
                .Select(name => $"{name} = excluded.{name}");
            var later = table.Later is null ? null : Quoted(table.Later.Name);
            return $"ON CONFLICT ({Quoted(table.Key.Name)}) DO UPDATE SET {string.Join(", ", sets)}"
                + (later is null ? "" : $" WHERE {There}.{later} IS NULL OR excluded.{later} IS NULL "
                    + $"OR excluded.{later} >= {There}.{later}");
        }
    }

    private string ColumnNames => string.Join(", ", table.Columns.Select(column => Quoted(column.Name)));

    public static TargetDialect Of(DatabaseAddress address, KeyedTable table) =>
        address.Provider == DatabaseAddress.PostgreSql ? new PostgresTarget(table) : new SqliteTarget(table);

    /// <summary>The type of a column that is created.</summary>
    public abstract string TypeOf(ColumnKind kind);

    /// <summary>Whether a column of a type that is there holds cells of a kind without loss.</summary>
    public abstract bool Holds(ColumnKind kind, string type);

    /// <summary>What the table looks like; without columns where there is none.</summary>
    public abstract TargetShape ShapeIn(DbConnection connection);

    /// <summary>Writes rows.</summary>
    /// <returns>How many are now as they were given; the others met a later one.</returns>
    public abstract int Upsert(
        DbTransaction transaction, IReadOnlyList<IReadOnlyList<string?>> rows, CancellationToken cancellation);

    /// <summary>The question for the keys of rows that have something in a column, and what that is.</summary>
    public string KeysWith(string column) => $"SELECT {Quoted(table.Key.Name)}, {Quoted(column)} FROM {Name} "
        + $"WHERE {Quoted(column)} IS NOT NULL";

    /// <summary>Creates the table if there is none.</summary>
    public virtual void CreateIfAbsent(DbTransaction transaction)
    {
        using var command = CommandIn(transaction, $"CREATE TABLE IF NOT EXISTS {Name} ({Definition})");
        command.ExecuteNonQuery();
    }

    protected static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    protected static DbCommand CommandIn(DbTransaction transaction, string statement)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (statement, transaction, 0);
        return command;
    }

    /// <summary>Adds parameters called <c>@c0</c>, <c>@c1</c>, ... for the columns.</summary>
    protected DbParameter[] AddParameters(DbCommand command) =>
    [
        .. table.Columns.Select((_, i) =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Parameter(i);
            command.Parameters.Add(parameter);
            return parameter;
        }),
    ];

    protected static string Parameter(int column) => $"@c{column}";

    /// <summary>The columns that a query tells: name, type, whether a row has to give it.</summary>
    protected static IReadOnlyList<TargetColumn> ColumnsOf(DbCommand command)
    {
        using var rows = command.ExecuteReader();
        var columns = new List<TargetColumn>();
        while (rows.Read())
            columns.Add(new TargetColumn(rows.GetString(0), rows.GetString(1), IsTrue(rows.GetValue(2))));
        return columns;
    }

    private static bool IsTrue(object value) => value is true or 1L;

    protected DbCommand Asking(DbConnection connection, string query, string name)
    {
        var command = connection.CreateCommand();
        command.CommandText = query;
        foreach (var (parameter, value) in new[] { ("@table", name), ("@key", table.Key.Name) })
        {
            var added = command.CreateParameter();
            (added.ParameterName, added.Value) = (parameter, value);
            command.Parameters.Add(added);
        }

        return command;
    }
}
