using System.Data.Common;
using System.Globalization;
using Predictive.Tables.Databases;

namespace Predictive.Tables;

/// <summary>
/// A table of a database into which rows are written by their key: each comes new or takes the place of the one that is
/// there. Whoever is stopped in the middle writes the same rows again, and then each is there once.
/// </summary>
public sealed class DatabaseTarget
{
    /// <summary>How many rows are written, whole or not at all, in one transaction.</summary>
    public const int RowsPerTransaction = 5_000;

    private readonly DatabaseAddress _address;
    private readonly TargetDialect _dialect;
    private bool _isThere;

    private DatabaseTarget(DatabaseAddress address, KeyedTable table)
    {
        _address = address;
        _dialect = TargetDialect.Of(address, table);
        Shown = $"the table '{table.Name}' of {address.Shown}";
    }

    /// <summary>How messages call it, without secrets.</summary>
    public string Shown { get; }

    /// <summary>
    /// Makes sure, without leaving a trace, that rows can be written: the table has the columns and the key, or can be
    /// created.
    /// </summary>
    /// <param name="address">The database; an app has to have registered its driver.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="TableException">
    /// The database cannot be reached or written to, or a table of this name has another shape.
    /// </exception>
    public static DatabaseTarget Find(DatabaseAddress address, KeyedTable table)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(table);
        var target = new DatabaseTarget(address, table);
        if (address.FilePath is not { } path || File.Exists(path))
            target.Guarded("cannot be written to", target.Try, CancellationToken.None);
        return target;
    }

    /// <summary>
    /// The keys of the rows that are there and have something in a column, with what that is; null where there was no
    /// table.
    /// </summary>
    /// <exception cref="TableException">The database cannot be read.</exception>
    public TableReader? KeysWith(string column) =>
        _isThere ? TableReader.Open(_address, _dialect.KeysWith(column)) : null;

    /// <summary>
    /// Writes rows, <see cref="RowsPerTransaction"/> in a transaction, and creates the table if there is none.
    /// </summary>
    /// <param name="rows">The rows, one a key; each has a cell for each column.</param>
    /// <param name="cancellation">Stops between two transactions, or undoes the one that is under way.</param>
    /// <exception cref="TableException">
    /// The database refused rows or went away; the transactions before it stand, and of its own nothing does.
    /// </exception>
    public UpsertCount Write(IEnumerable<IReadOnlyList<string?>> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var count = new UpsertCount();
        using var connection = Guarded("cannot be written to", _address.OpenToWrite, cancellation);
        foreach (var part in rows.Chunk(RowsPerTransaction).DefaultIfEmpty([]))
        {
            var written = Guarded(FailedAfter(count.Rows), () => Write(connection, part, cancellation), cancellation);
            count = new UpsertCount(count.Rows + part.Length, count.Kept + part.Length - written);
        }

        return count;
    }

    private static string FailedAfter(long rows) => string.Create(
        CultureInfo.InvariantCulture, $"took {rows:N0} rows and failed at the next transaction, of which nothing ")
        + "stands; what runs again leaves no row twice";

    /// <summary>Does all that writing does, with no rows, and undoes it.</summary>
    private int Try()
    {
        using var connection = _address.OpenToWrite();
        var shape = _dialect.ShapeIn(connection);
        _isThere = shape.Columns.Count > 0;
        if (_isThere)
            shape.Check(Shown, _dialect);
        using var transaction = connection.BeginTransaction();
        return Upsert(transaction, [], CancellationToken.None);
    }

    private int Write(DbConnection connection, IReadOnlyList<string?>[] rows, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var transaction = connection.BeginTransaction();
        var written = Upsert(transaction, rows, cancellation);
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
        _isThere = true;
        return written;
    }

    private int Upsert(DbTransaction transaction, IReadOnlyList<string?>[] rows, CancellationToken cancellation)
    {
        if (!_isThere)
            _dialect.CreateIfAbsent(transaction);
        return _dialect.Upsert(transaction, rows, cancellation);
    }

    private T Guarded<T>(string failure, Func<T> work, CancellationToken cancellation)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (DatabaseFault.Is(e))
        {
            cancellation.ThrowIfCancellationRequested();
            throw new TableException($"{Shown} {failure}: {e.Message.Split('\n')[0].TrimEnd()}", e);
        }
    }
}
