using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Predictive.Store.Databases;

/// <summary>
/// Adds rows to a table by one statement that is made ready once; only what differs from the row before is bound again.
/// </summary>
internal sealed class SqliteRows<T>(TableOf<T> table, SqliteConnection connection)
{
    /// <summary>
    /// A row takes microseconds, a group of them milliseconds in which nobody else would get the core: whoever waits
    /// for an answer goes first.
    /// </summary>
    private const int RowsInARow = 16;

    private readonly string?[] _texts = new string?[table.Columns.Count];

    /// <summary>Adds the rows; those whose keys are there already are left out.</summary>
    /// <exception cref="SqliteException">The database does not take a row.</exception>
    public void Add(IReadOnlyList<T> rows)
    {
        var places = string.Join(", ", Enumerable.Range(1, _texts.Length).Select(place => $"?{place}"));
        Check(raw.sqlite3_prepare_v2(connection.Handle,
            $"INSERT INTO {table.Name} ({table.ColumnNames}) VALUES ({places}) ON CONFLICT ({table.Key}) DO NOTHING",
            out var statement));
        using (statement)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                if (row % RowsInARow == RowsInARow - 1)
                    Thread.Yield();
                for (var i = 0; i < _texts.Length; i++)
                    Bind(statement, i, rows[row]);
                Check(raw.sqlite3_step(statement));
                Check(raw.sqlite3_reset(statement));
            }
        }
    }

    private void Bind(sqlite3_stmt statement, int place, T row)
    {
        switch (table.Columns[place])
        {
            case NumberOf<T> number:
                Check(raw.sqlite3_bind_double(statement, place + 1, number.Of(row)));
                break;
            case TextOf<T> column when column.Of(row) is var text && !ReferenceEquals(text, _texts[place]):
                Bind(statement, place + 1, text);
                _texts[place] = text;
                break;
        }
    }

    private void Bind(sqlite3_stmt statement, int place, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(statement, place));
            return;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Check(raw.sqlite3_bind_text(statement, place, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes))));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }
}
