using System.Runtime.CompilerServices;

namespace Predictive.Data.Events;

/// <summary>
/// One column of an event log. It takes memory from the first value on that differs from the one that says nothing.
/// </summary>
/// <param name="absent">The value that says nothing.</param>
internal sealed class EventColumn<T>(T absent)
    where T : unmanaged, IEquatable<T>
{
    private T[]? _values;

    /// <summary>Whether any event has a value here.</summary>
    public bool IsUsed => _values is not null;

    /// <summary>The values up to the last one that was said; empty where no event has one.</summary>
    public T[] Values => _values ?? [];

    /// <summary>The memory it holds.</summary>
    public long Bytes => (_values?.Length ?? 0L) * Unsafe.SizeOf<T>();

    /// <summary>The value of an event; the column ends with the last one that was said.</summary>
    public T this[int row] => _values is { } values && (uint)row < (uint)values.Length ? values[row] : absent;

    /// <summary>Sets the value of an event, with room for so many.</summary>
    public void Set(int row, T value, int room)
    {
        if (_values is null)
        {
            if (value.Equals(absent))
                return;
            _values = new T[room];
            Array.Fill(_values, absent);
        }
        else if (_values.Length < room)
        {
            var before = _values.Length;
            Array.Resize(ref _values, room);
            Array.Fill(_values, absent, before, room - before);
        }

        _values[row] = value;
    }

    /// <summary>The column of these rows, in their order.</summary>
    public EventColumn<T> Ordered(ReadOnlySpan<int> rows)
    {
        var ordered = new EventColumn<T>(absent);
        if (_values is null)
            return ordered;
        ordered._values = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            ordered._values[i] = this[rows[i]];
        return ordered;
    }

    /// <summary>The column with each value changed.</summary>
    public EventColumn<T> Changed(Func<T, T> change) =>
        new(absent) { _values = _values is null ? null : Array.ConvertAll(_values, value => change(value)) };
}
