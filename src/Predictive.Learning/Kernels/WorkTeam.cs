namespace Predictive.Learning.Kernels;

/// <summary>
/// A few threads that stay together for one training. They wait for work awake, and only fall asleep when none comes
/// for a while: handing out work takes less than a microsecond, and a machine with other work is not kept busy.
/// </summary>
/// <param name="threads">How many threads may work, the caller's included; 0 for as many as there are cores.</param>
/// <param name="kernels">The inner loops that they run.</param>
internal sealed class WorkTeam(int threads, KernelSet kernels) : IDisposable
{
    private const int Glances = 200;
    private const int Pause = 20;

    private readonly Lock _gate = new();
    private readonly List<Thread> _workers = [];
    private readonly SemaphoreSlim _wake = new(0);
    private PartedWork? _work;
    private int _asleep;
    private bool _isOver;

    /// <summary>How many threads may work.</summary>
    public int Threads { get; } = threads == 0 ? Environment.ProcessorCount : threads;

    /// <summary>The inner loops that they run.</summary>
    public KernelSet Kernels { get; } = kernels;

    /// <summary>Does all parts of some work, in any order, and returns when all are done.</summary>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="isLarge">Whether the work is worth more than one thread.</param>
    /// <param name="part">Does one part; parts touch nothing that other parts touch.</param>
    public void Run(int parts, bool isLarge, Action<int> part)
    {
        if (!isLarge || parts < 2 || Threads == 1)
        {
            for (var at = 0; at < parts; at++)
            {
                part(at);
            }

            return;
        }

        Gather();
        var work = new PartedWork(parts, part);
        Interlocked.Exchange(ref _work, work);
        if (Volatile.Read(ref _asleep) is var asleep and > 0) _wake.Release(asleep);
        work.Help();
        work.Wait();
    }

    /// <summary>Sends the threads home.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            Volatile.Write(ref _isOver, true);
            Interlocked.Exchange(ref _work, null);
            if (_workers.Count > 0) _wake.Release(_workers.Count);
            foreach (var worker in _workers)
            {
                worker.Join();
            }
        }

        _wake.Dispose();
    }

    private void Gather()
    {
        if (_workers.Count == Threads - 1) return;
        lock (_gate)
        {
            while (_workers.Count < Threads - 1)
            {
                var worker = new Thread(Work) { IsBackground = true, Name = "Predictive.Learning" };
                _workers.Add(worker);
                worker.Start();
            }
        }
    }

    private void Work()
    {
        PartedWork? done = null;
        while (!Volatile.Read(ref _isOver))
        {
            var work = WaitForOther(done);
            work?.Help();
            done = work;
        }
    }

    private PartedWork? WaitForOther(PartedWork? done)
    {
        for (var glance = 0; glance < Glances; glance++)
        {
            if (Volatile.Read(ref _work) is var work && work != done) return work;
            Thread.SpinWait(Pause);
        }

        Interlocked.Increment(ref _asleep);
        if (Volatile.Read(ref _work) == done && !Volatile.Read(ref _isOver)) _wake.Wait();
        Interlocked.Decrement(ref _asleep);
        return Volatile.Read(ref _work);
    }
}
