namespace Predictive.Decisions.Replay;

/// <summary>When events of one kind happened, in ticks of UTC, ascending.</summary>
internal sealed class EventTimes
{
    private const int FirstRoom = 8;

    private long[] _ticks = new long[FirstRoom];
    private int _sorted;

    public int Count { get; private set; }

    public long this[int place] => _ticks[place];

    /// <summary>The latest; the least possible moment without any.</summary>
    public long Last => Count == 0 ? long.MinValue : _ticks[Count - 1];

    /// <summary>Whether nothing was added since <see cref="Settle"/>.</summary>
    public bool IsSettled => _sorted == Count;

    public void Clear() => Count = _sorted = 0;

    /// <summary>Adds one that is no later than those added since <see cref="Settle"/>.</summary>
    public void AddLatestFirst(long ticks)
    {
        if (Count == _ticks.Length)
            Array.Resize(ref _ticks, 2 * Count);
        _ticks[Count++] = ticks;
    }

    /// <summary>Puts in their place what was added.</summary>
    public void Settle()
    {
        if (Count - _sorted > 1)
            Array.Reverse(_ticks, _sorted, Count - _sorted);
        if (_sorted > 0 && _sorted < Count && _ticks[_sorted] < _ticks[_sorted - 1])
            Array.Sort(_ticks, 0, Count);
        _sorted = Count;
    }

    /// <summary>The place of the first one after a moment; the count where there is none.</summary>
    public int FirstAfter(long moment)
    {
        if (Count == 0 || _ticks[0] > moment)
            return 0;
        var (low, high) = (1, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _ticks[middle] > moment ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
