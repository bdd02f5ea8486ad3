using System.Runtime.ExceptionServices;

namespace Predictive.Learning.Kernels;

/// <summary>Work in parts that threads take one after the other.</summary>
/// <param name="parts">How many parts there are.</param>
/// <param name="part">Does one part.</param>
internal sealed class PartedWork(int parts, Action<int> part)
{
    private const int Glances = 300;
    private const int Pause = 10;

    private readonly int _parts = parts;
    private readonly Lock _gate = new();
    private ManualResetEventSlim? _isDone;
    private ExceptionDispatchInfo? _failure;
    private int _taken;
    private int _left = parts;

    /// <summary>Does parts until none is left to take.</summary>
    public void Help()
    {
        while (Interlocked.Increment(ref _taken) - 1 is var next && next < _parts)
        {
            try
            {
                part(next);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                _failure = ExceptionDispatchInfo.Capture(error);
            }

            if (Interlocked.Decrement(ref _left) == 0) Finish();
        }
    }

    /// <summary>
    /// Waits until all parts are done: awake for a moment, then asleep, so that a thread that lost its core to another
    /// program can have this one.
    /// </summary>
    public void Wait()
    {
        for (var glance = 0; glance < Glances; glance++)
        {
            if (Volatile.Read(ref _left) == 0) break;
            Thread.SpinWait(Pause);
        }

        if (Volatile.Read(ref _left) > 0) Sleep();
        _failure?.Throw();
    }

    private void Sleep()
    {
        using var isDone = new ManualResetEventSlim(false, spinCount: 0);
        lock (_gate)
        {
            if (Volatile.Read(ref _left) == 0) return;
            _isDone = isDone;
        }

        isDone.Wait();
        lock (_gate)
        {
            _isDone = null;
        }
    }

    private void Finish()
    {
        lock (_gate)
        {
            _isDone?.Set();
        }
    }
}
