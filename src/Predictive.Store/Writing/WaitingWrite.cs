using Predictive.Store.Databases;

namespace Predictive.Store.Writing;

/// <summary>A write that waits for its group's commit.</summary>
internal abstract class WaitingWrite
{
    /// <summary>About how many bytes it keeps in memory while it waits.</summary>
    public required long Size { get; init; }

    /// <summary>
    /// Whether it must be on the disk before it is acknowledged, and not just where a killed process cannot lose it.
    /// </summary>
    public required bool IsForDisk { get; init; }

    /// <summary>
    /// Does its part in the group's transaction; may be asked again after the transaction was undone.
    /// </summary>
    public abstract Task ApplyAsync(StoreTransaction transaction);

    /// <summary>Tells whoever waits that it is on the disk.</summary>
    public abstract void Acknowledge();

    /// <summary>Tells whoever waits that it is not.</summary>
    public abstract void Fail(Exception fault);
}

/// <summary>A write with an answer.</summary>
internal sealed class WaitingWrite<T>(Func<StoreTransaction, Task<T>> apply) : WaitingWrite
{
    private readonly TaskCompletionSource<T> _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _answer;

    /// <summary>Ends when the write is on the disk.</summary>
    public Task<T> Committed => _committed.Task;

    public override async Task ApplyAsync(StoreTransaction transaction) =>
        _answer = await apply(transaction).ConfigureAwait(false);

    public override void Acknowledge() => _committed.TrySetResult(_answer!);

    public override void Fail(Exception fault) => _committed.TrySetException(fault);
}
