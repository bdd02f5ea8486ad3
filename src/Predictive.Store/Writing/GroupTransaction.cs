using System.Data.Common;
using Predictive.Store.Databases;

namespace Predictive.Store.Writing;

/// <summary>
/// Applies groups of writes, one transaction each, over a connection that is opened anew when it broke.
/// </summary>
internal sealed class GroupTransaction(StoreDatabase database, TimeProvider time) : IAsyncDisposable
{
    /// <summary>
    /// Where readers kept deleted rows from being written over, it is tried again after so many groups.
    /// </summary>
    private const int GroupsUntilRetry = 64;

    /// <summary>What need not wait for the disk gets there about so soon all the same.</summary>
    private static readonly TimeSpan _mostBehindDisk = TimeSpan.FromSeconds(1);

    private DbConnection? _connection;
    private bool _isWaitingForDisk;
    private long? _lastOnDisk;
    private bool _hasToForget;
    private int _groupsUntilForget;

    /// <summary>Commits the writes together; gives what stood in the way, and then nothing is kept.</summary>
    public async Task<Exception?> TryAsync(IReadOnlyList<WaitingWrite> group)
    {
        try
        {
            var connection = await OpenedAsync().ConfigureAwait(false);
            await WaitForDiskAsync(connection, group).ConfigureAwait(false);
            var transaction = await database.BeginAsync(connection, CancellationToken.None).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var store = new StoreTransaction(database, connection, transaction);
                foreach (var write in group)
                    await write.ApplyAsync(store).ConfigureAwait(false);
                await transaction.CommitAsync().ConfigureAwait(false);
                if (_isWaitingForDisk)
                    _lastOnDisk = time.GetTimestamp();
                if (store.HasDeleted)
                    (_hasToForget, _groupsUntilForget) = (true, 0);
            }

            await ForgetAsync().ConfigureAwait(false);
            return null;
        }
        catch (Exception fault)
        {
            if (!IsOfOneWrite(fault))
                await CloseAsync().ConfigureAwait(false);
            return fault;
        }
    }

    /// <summary>Whether others of the group may go on without the write at fault.</summary>
    public bool IsOfOneWrite(Exception fault) => database.IsOfOneWrite(fault);

    /// <summary>Whether the same group may well succeed at once.</summary>
    public bool IsWorthAnotherTry(Exception? fault) => fault is not null && database.IsWorthAnotherTry(fault);

    /// <summary>A fault as whoever waits for the write is told it.</summary>
    public Exception Told(Exception fault) => fault is DbException or IOException or InvalidOperationException
        ? new StoreUnavailableException($"The store {database.Shown} could not write: {fault.Message}", fault)
        : fault;

    public async ValueTask DisposeAsync()
    {
        _groupsUntilForget = 0;
        if (_connection is not null)
            await ForgetAsync().ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
    }

    private async Task<DbConnection> OpenedAsync()
    {
        if (_connection is null)
        {
            _connection = await database.OpenToWriteAsync(CancellationToken.None).ConfigureAwait(false);
            _isWaitingForDisk = true;
        }

        return _connection;
    }

    /// <summary>The commit waits where a write of the group must, and once in a while for the others.</summary>
    private async Task WaitForDiskAsync(DbConnection connection, IReadOnlyList<WaitingWrite> group)
    {
        var isWaiting = group.Any(write => write.IsForDisk)
            || _lastOnDisk is not { } last || time.GetElapsedTime(last) >= _mostBehindDisk;
        if (isWaiting != _isWaitingForDisk)
        {
            await database.WaitForDiskAsync(connection, isWaiting).ConfigureAwait(false);
            _isWaitingForDisk = isWaiting;
        }
    }

    /// <summary>The deletion itself is committed; a fault in writing over it is mended with a later group.</summary>
    private async Task ForgetAsync()
    {
        if (!_hasToForget || _groupsUntilForget-- > 0)
            return;
        _groupsUntilForget = GroupsUntilRetry;
        try
        {
            _hasToForget = !await database.ForgetDeletedAsync(_connection!).ConfigureAwait(false);
        }
        catch (DbException)
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    private async Task CloseAsync()
    {
        if (_connection is { } broken)
        {
            _connection = null;
            await broken.DisposeAsync().ConfigureAwait(false);
        }
    }
}
