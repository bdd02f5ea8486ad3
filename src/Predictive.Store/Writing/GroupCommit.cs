using System.Threading.Channels;
using Predictive.Store.Databases;

namespace Predictive.Store.Writing;

/// <summary>
/// The one writer of a process, on a thread of its own: SQLite blocks its caller until the disk has answered. While a
/// commit is on its way to the disk, writes gather; then all that wait are committed together. No write waits for
/// others to come.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>The most writes of one transaction, so that the first of them need not wait long.</summary>
    private const int MostTogether = 256;

    private const int MostRetries = 3;

    private readonly Channel<WaitingWrite> _waiting;
    private readonly GroupTransaction _transaction;
    private readonly long _mostBytes;
    private readonly Task _running;
    private long _bytes;

    public GroupCommit(StoreDatabase database, StoreOptions options, TimeProvider time)
    {
        _transaction = new GroupTransaction(database, time);
        _mostBytes = options.MostWaitingBytes;
        _waiting = Channel.CreateBounded<WaitingWrite>(
            new BoundedChannelOptions(options.MostWaitingWrites) { SingleReader = true });
        _running = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>How many writes wait.</summary>
    public int Waiting => _waiting.Reader.Count;

    /// <summary>Ends when the write is on the disk.</summary>
    /// <param name="size">About how many bytes it keeps in memory while it waits.</param>
    /// <param name="apply">The write; it may be asked again after its transaction was undone.</param>
    /// <exception cref="StoreBusyException">Too much waits already.</exception>
    public Task<T> WriteAsync<T>(long size, Func<StoreTransaction, Task<T>> apply) =>
        WriteAsync(new WaitingWrite<T>(apply) { Size = size, IsForDisk = true });

    /// <summary>
    /// The same for what a machine without power may lose: it ends when the write is committed, and only about once a
    /// second such a commit waits for the disk.
    /// </summary>
    public Task<T> LogAsync<T>(long size, Func<StoreTransaction, Task<T>> apply) =>
        WriteAsync(new WaitingWrite<T>(apply) { Size = size, IsForDisk = false });

    /// <summary>Takes no more writes, and commits those that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running.ConfigureAwait(false);
        await _transaction.DisposeAsync().ConfigureAwait(false);
    }

    private Task<T> WriteAsync<T>(WaitingWrite<T> write)
    {
        if (Interlocked.Add(ref _bytes, write.Size) > _mostBytes || !_waiting.Writer.TryWrite(write))
        {
            Interlocked.Add(ref _bytes, -write.Size);
            throw _running.IsCompleted || _waiting.Reader.Completion.IsCompleted
                ? new StoreUnavailableException("The store is closed.")
                : new StoreBusyException(TimeSpan.FromSeconds(1));
        }

        return write.Committed;
    }

    private void Run()
    {
        var group = new List<WaitingWrite>(MostTogether);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < MostTogether && _waiting.Reader.TryRead(out var write))
                group.Add(write);
            CommitAsync(group).GetAwaiter().GetResult();
            Interlocked.Add(ref _bytes, -group.Sum(write => write.Size));
            group.Clear();
        }
    }

    /// <summary>Commits a group; where one write of it is at fault, each goes alone.</summary>
    private async Task CommitAsync(List<WaitingWrite> group)
    {
        var fault = await _transaction.TryAsync(group).ConfigureAwait(false);
        for (var retry = 0; retry < MostRetries && _transaction.IsWorthAnotherTry(fault); retry++)
            fault = await _transaction.TryAsync(group).ConfigureAwait(false);
        if (fault is not null && group.Count > 1 && _transaction.IsOfOneWrite(fault))
        {
            foreach (var write in group)
                await CommitAsync([write]).ConfigureAwait(false);
            return;
        }

        foreach (var write in group)
        {
            if (fault is null)
                write.Acknowledge();
            else
                write.Fail(_transaction.Told(fault));
        }
    }
}
