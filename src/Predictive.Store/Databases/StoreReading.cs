using System.Data.Common;

namespace Predictive.Store.Databases;

/// <summary>Reads in one transaction, so that what is read belongs together.</summary>
internal sealed class StoreReading(StoreDatabase database)
{
    public async Task<T> ReadAsync<T>(Func<StoreTransaction, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            var transaction = await database.BeginReadingAsync(connection, cancellation).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            return await read(new StoreTransaction(database, connection, transaction)).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            throw new StoreUnavailableException(
                $"The store {database.Shown} could not be read: {fault.Message}", fault);
        }
    }
}
