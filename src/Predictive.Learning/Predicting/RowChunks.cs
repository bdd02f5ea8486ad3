namespace Predictive.Learning.Predicting;

/// <summary>Deals rows to threads in chunks; what becomes of a row never depends on its chunk.</summary>
internal static class RowChunks
{
    private const int Rows = 4096;

    /// <summary>Calls for each chunk, with its first row and its number of rows.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="threads">How many threads may work; 0 for as many as there are cores.</param>
    /// <param name="work">What is done with a chunk.</param>
    public static void ForEach(int rows, int threads, Action<int, int> work)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        if (threads == 1 || rows <= Rows)
        {
            work(0, rows);
            return;
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads };
        var chunks = (int)(((long)rows + Rows - 1) / Rows);
        Parallel.For(0, chunks, parallel, chunk => work(chunk * Rows, Math.Min(Rows, rows - (chunk * Rows))));
    }
}
