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

    internal KnownEvents(EventReader reader, int start, int end, long asOf, bool sales) =>
        (_reader, _start, _end, _asOf, _sales) = (reader, start, end, asOf, sales);

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

    /// <summary>Goes through the events without any memory of its own.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KnownEvent> IEnumerable<KnownEvent>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the events, latest first.</summary>
    public struct Enumerator : IEnumerator<KnownEvent>
    {
        private readonly KnownEvents _events;
        private readonly bool _mustAsk;
        private int _row;

        internal Enumerator(KnownEvents events)
        {
            _events = events;
            _mustAsk = events._reader is { MustAsk: true };
            _row = events._start - 1;
        }

        /// <inheritdoc/>
        public readonly KnownEvent Current => new(
            _events._reader!, _row, _events._asOf - _events._reader!.Columns.At[_row]);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            while (++_row < _events._end)
            {
                if (!_mustAsk || _events._reader!.Shows(_row, _events._asOf, _events._sales))
                    return true;
            }

            return false;
        }

        /// <inheritdoc/>
        public void Reset() => _row = _events._start - 1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
