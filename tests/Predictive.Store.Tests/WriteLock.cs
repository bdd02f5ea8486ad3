using System.Data.Common;
using Predictive.Store.Databases;

namespace Predictive.Store.Tests;

/// <summary>Keeps a store from writing for as long as a test holds it.</summary>
internal sealed class WriteLock(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    public static async Task<WriteLock> TakeAsync(TestDatabase database)
    {
        var at = StoreDatabase.At(database.Address);
        var connection = await at.OpenAsync(CancellationToken.None);
        var transaction = await at.BeginAsync(connection, CancellationToken.None);
        if (at is PostgresDatabase)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "LOCK TABLE events IN EXCLUSIVE MODE";
            await command.ExecuteNonQueryAsync();
        }

        return new WriteLock(connection, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
