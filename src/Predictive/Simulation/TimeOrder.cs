namespace Predictive.Simulation;

/// <summary>Puts a table's rows in the order of time; rows of the same second keep the order they came in.</summary>
internal static class TimeOrder
{
    /// <summary>The rows, sorted.</summary>
    public static T[] Sort<T>(List<T> rows, Func<T, DateTime> at)
    {
        var sorted = rows.ToArray();
        SortInPlace(sorted.AsSpan(), at);
        return sorted;
    }

    /// <summary>Sorts in place; no two keys are the same, so every sorting routine gives the same order.</summary>
    public static void SortInPlace<T>(Span<T> rows, Func<T, DateTime> at)
    {
        var keys = new UInt128[rows.Length];
        for (var i = 0; i < rows.Length; i++) keys[i] = new UInt128((ulong)at(rows[i]).Ticks, (ulong)i);
        keys.AsSpan().Sort(rows);
    }
}
