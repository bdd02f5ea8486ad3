using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Predictive.Tables.Databases;

/// <summary>Reads what a query of a database answers, row by row as they come; nothing is written.</summary>
internal sealed partial class QueryTableReader : TableReader
{
    private readonly string _shown;
    private readonly DbConnection? _own;
    private readonly IDisposable _question;
    private readonly DbDataReader _rows;
    private readonly ColumnText[] _texts;
    private readonly string?[] _cells;
    private long _line;

    private QueryTableReader(string shown, DbConnection? own, IDisposable question, DbDataReader rows)
    {
        (_shown, _own, _question, _rows) = (shown, own, question, rows);
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
        IDisposable? question = null;
        DbDataReader? rows = null;
        try
        {
            var connection = connect(address);
            own = isItsOwn ? connection : null;
            (question, rows) = Ask(connection, query);
            var reader = new QueryTableReader(address.Shown, own, question, rows);
            (own, question, rows) = (null, null, null);
            return reader;
        }
        catch (NotSupportedException e)
        {
            throw new TableException(
                $"{address.Shown} is not asked '{Shortened(query)}': a query is one statement.", e);
        }
        catch (Exception e) when (DatabaseFault.Is(e))
        {
            throw new TableException($"{address.Shown} cannot answer '{Shortened(query)}': {e.Message}", e);
        }
        finally
        {
            rows?.Dispose();
            question?.Dispose();
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
        catch (Exception e) when (DatabaseFault.Is(e))
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
        _question.Dispose();
        _own?.Dispose();
    }

    private string? Cell(int column) => _cells[column] ??= Text(column);

    private string Text(int column)
    {
        try
        {
            return _texts[column].Read(_rows);
        }
        catch (Exception e) when (DatabaseFault.Is(e) || e is InvalidCastException or OverflowException)
        {
            throw new TableException(
                string.Create(CultureInfo.InvariantCulture, $"{_shown}, row {_line} of the answer: the column ")
                + $"'{Columns[column]}' of the type {_rows.GetDataTypeName(column)} holds what is no cell of a table "
                + $"({e.Message.ReplaceLineEndings(" ")}); let the query cast it to text or a number, or leave it out.",
                e);
        }
    }

    /// <summary>
    /// Asks. Drivers split what a command says at its semicolons, and a second statement could end the transaction in
    /// which nothing can be written. Of a batch, which PostgreSQL's driver has, each command must be one statement.
    /// </summary>
    /// <exception cref="NotSupportedException">There are several statements.</exception>
    private static (IDisposable Question, DbDataReader Rows) Ask(DbConnection connection, string query)
    {
        if (connection.CanCreateBatch)
        {
            var batch = connection.CreateBatch();
            var one = batch.CreateBatchCommand();
            (one.CommandText, batch.Timeout) = (query, 0);
            batch.BatchCommands.Add(one);
            return (batch, batch.ExecuteReader(CommandBehavior.SingleResult));
        }

        if (!OneStatement().IsMatch(query))
            throw new NotSupportedException();
        var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (query, 0);
        return (command, command.ExecuteReader(CommandBehavior.SingleResult));
    }

    /// <summary>A statement of SQLite: its texts, names and comments may hold semicolons, and one may end it.</summary>
    [GeneratedRegex(
        @"^(?>([^;'""`\[/-]|'[^']*('|$)|""[^""]*(""|$)|`[^`]*(`|$)|\[[^]]*(\]|$)|--[^\n]*|/\*(.|\n)*?(\*/|$)|[/-])*)"
        + @"(?>;?(\s|--[^\n]*|/\*(.|\n)*?(\*/|$))*)\z")]
    private static partial Regex OneStatement();

    private static string Shortened(string query)
    {
        var line = query.ReplaceLineEndings(" ").Trim();
        return line.Length > 80 ? $"{line[..80]}..." : line;
    }
}
