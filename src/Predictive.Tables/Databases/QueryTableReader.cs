using System.Data;
using System.Data.Common;

namespace Predictive.Tables.Databases;

/// <summary>Reads what a query of a database answers, row by row as they come; nothing is written.</summary>
internal sealed class QueryTableReader : TableReader
{
    private readonly string _shown;
    private readonly DbConnection? _own;
    private readonly DbCommand _command;
    private readonly DbDataReader _rows;
    private readonly ColumnText[] _texts;
    private readonly string?[] _cells;
    private long _line;

    private QueryTableReader(string shown, DbConnection? own, DbCommand command, DbDataReader rows)
    {
        (_shown, _own, _command, _rows) = (shown, own, command, rows);
        SetColumns(shown, Enumerable.Range(0, rows.FieldCount).Select(rows.GetName));
        _texts = [.. Enumerable.Range(0, rows.FieldCount).Select(column => ColumnText.Of(rows, column))];
        _cells = new string?[rows.FieldCount];
    }

    /// <inheritdoc/>
    public override char Delimiter => ',';

    /// <inheritdoc/>
    public override long Line => _line;

    /// <inheritdoc/>
    public override string this[int column] => Cell(column) ?? "";

    /// <summary>Asks a query; its columns are known, its first row is the next.</summary>
    /// <param name="address">The database.</param>
    /// <param name="query">The query.</param>
    /// <param name="connect">Opens or finds the connection.</param>
    /// <param name="isItsOwn">Whether the connection is closed with the table.</param>
    /// <exception cref="TableException">
    /// There is no driver for the database, it cannot be reached, or it refuses the query.
    /// </exception>
    public static QueryTableReader Open(
        DatabaseAddress address, string query, Func<DatabaseAddress, DbConnection> connect, bool isItsOwn)
    {
        DbConnection? own = null;
        DbCommand? command = null;
        DbDataReader? rows = null;
        try
        {
            var connection = connect(address);
            own = isItsOwn ? connection : null;
            command = connection.CreateCommand();
            command.CommandText = query;
            command.CommandTimeout = 0;
            rows = command.ExecuteReader(CommandBehavior.SingleResult);
            var reader = new QueryTableReader(address.Shown, own, command, rows);
            (own, command, rows) = (null, null, null);
            return reader;
        }
        catch (Exception e) when (IsOfTheDatabase(e))
        {
            throw new TableException($"{address.Shown} cannot answer '{Shortened(query)}': {e.Message}", e);
        }
        finally
        {
            rows?.Dispose();
            command?.Dispose();
            own?.Dispose();
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Letters(int column) => Cell(column);

    /// <inheritdoc/>
    public override bool Read()
    {
        try
        {
            if (_rows.IsClosed || !_rows.Read())
            {
                // Now the connection is free for the next table.
                _rows.Close();
                return false;
            }
        }
        catch (Exception e) when (IsOfTheDatabase(e))
        {
            throw new TableException($"{_shown} cannot be read beyond row {_line} of the answer: {e.Message}", e);
        }

        _line++;
        Array.Clear(_cells);
        return true;
    }

    /// <inheritdoc/>
    private protected override void Close()
    {
        _rows.Dispose();
        _command.Dispose();
        _own?.Dispose();
    }

    private string? Cell(int column) => _cells[column] ??= _texts[column].Read(_rows);

    private static bool IsOfTheDatabase(Exception e) =>
        e is DbException or IOException or TimeoutException or InvalidOperationException or ArgumentException;

    private static string Shortened(string query)
    {
        var line = query.ReplaceLineEndings(" ").Trim();
        return line.Length > 80 ? $"{line[..80]}..." : line;
    }
}
