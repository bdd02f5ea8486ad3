using System.Collections;

namespace Predictive.Snapshots;

/// <summary>
/// The events of a lead that were known by the as-of date, latest first; equal times stand in an order that the order
/// of rows and columns in the files cannot change. It looks at the funnel's log and copies nothing, and there is no way
/// from it to what came later.
/// </summary>
public readonly struct KnownEvents : IEnumerable<KnownEvent>
{
    private readonly EventReader? _reader;
    private readonly int _start;
    private readonly int _end;
    private readonly long _asOf;
    private readonly bool _sales;
    private readonly long _after;

    internal KnownEvents(EventReader reader, int start, int end, long asOf, bool sales, long after = -1) =>
        (_reader, _start, _end, _asOf, _sales, _after) = (reader, start, end, asOf, sales, after);

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            if (_reader is not { MustAsk: true })
                return _end - _start;
            var count = 0;
            foreach (var _ in this)
                count++;
            return count;
        }
    }

    /// <summary>What the funnel's events are made of; null where there are none.</summary>
    internal EventReader? Reader => _reader;

    /// <summary>Those of them that were not known yet at an earlier as-of date.</summary>
    internal KnownEvents After(AsOfDate earlier)
    {
        if (_reader is null)
            return this;
        var (end, after) = (_end, earlier.Instant.Ticks);
        if (!_reader.Columns.Learned.IsUsed)
        {
            end = _start;
            while (end < _end && _reader.Columns.At[end] > after)
                end++;
        }

        return new KnownEvents(_reader, _start, end, _asOf, _sales, after);
    }

    /// <summary>Goes through the events without any memory of its own.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KnownEvent> IEnumerable<KnownEvent>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the events, latest first.</summary>
    public struct Enumerator : IEnumerator<KnownEvent>
    {
        private readonly int _start;
        private readonly EventReader? _reader;
        private readonly long[] _at;
        private readonly ushort[] _kinds;
        private readonly long[]? _learned;
        private readonly int _hiddenKind;
        private readonly long _asOf;
        private readonly long _after;
        private readonly int _end;
        private int _row;

        internal Enumerator(KnownEvents events)
        {
            _reader = events._reader;
            _at = _reader is null ? [] : _reader.Columns.At.Values;
            _kinds = _reader is null ? [] : _reader.Columns.Kinds.Values;
            _learned = _reader is { Columns.Learned: { IsUsed: true } learned } ? learned.Values : null;
            _hiddenKind = _reader is { HidesSales: true } ? events._sales ? 0 : 1 : -1;
            (_asOf, _after, _end) = (events._asOf, events._after, events._end);
            _start = events._start;
            _row = _start - 1;
        }

        /// <inheritdoc/>
        public readonly KnownEvent Current => new(_reader!, _row, _kinds[_row], _asOf - _at[_row]);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            while (++_row < _end)
            {
                if ((_kinds[_row] & 1) != _hiddenKind && (_learned is null || IsInTime()))
                    return true;
            }

            return false;
        }

        private readonly bool IsInTime() =>
            _learned![_row] <= _asOf && (_after < 0 || Math.Max(_at[_row], _learned[_row]) > _after);

        /// <inheritdoc/>
        public void Reset() => _row = _start - 1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
