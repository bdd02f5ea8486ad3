using System.Data;
using System.Data.Common;

namespace Predictive.Tables.Databases;

/// <summary>Reads what a query of a database answers, row by row as they come; nothing is written.</summary>
internal sealed class QueryTableReader : TableReader
{
    private readonly string _shown;
    private readonly DbConnection _connection;
    private readonly DbCommand _command;
    private readonly DbDataReader _rows;
    private readonly ColumnText[] _texts;
    private readonly string?[] _cells;
    private long _line;

    private QueryTableReader(string shown, DbConnection connection, DbCommand command, DbDataReader rows)
    {
        (_shown, _connection, _command, _rows) = (shown, connection, command, rows);
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
    /// <exception cref="TableException">
    /// There is no driver for the database, it cannot be reached, or it refuses the query.
    /// </exception>
    public static new QueryTableReader Open(DatabaseAddress address, string query)
    {
        var shown = address.Shown;
        DbConnection? connection = null;
        DbCommand? command = null;
        DbDataReader? rows = null;
        try
        {
            connection = address.OpenToRead();
            command = connection.CreateCommand();
            command.CommandText = query;
            command.CommandTimeout = 0;
            rows = command.ExecuteReader(CommandBehavior.SingleResult);
            var reader = new QueryTableReader(shown, connection, command, rows);
            (connection, command, rows) = (null, null, null);
            return reader;
        }
        catch (Exception e) when (IsOfTheDatabase(e))
        {
            throw new TableException($"{shown} cannot answer '{Shortened(query)}': {e.Message}", e);
        }
        finally
        {
            rows?.Dispose();
            command?.Dispose();
            connection?.Dispose();
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Letters(int column) => Cell(column);

    /// <inheritdoc/>
    public override bool Read()
    {
        try
        {
            if (!_rows.Read())
                return false;
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
        _connection.Dispose();
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
