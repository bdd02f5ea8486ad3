namespace Predictive.Data.Reading;

/// <summary>A named column found in a table's header, with how often its values could not be read.</summary>
internal sealed class ScanField(FunnelColumn column, int index, CellWords words, MomentReader? moments)
{
    public FunnelColumn Column { get; } = column;

    public int Index { get; } = index;

    public CellWords Words { get; } = words;

    public MomentReader? Moments { get; } = moments;

    public long Values { get; private set; }

    public long BadValues { get; private set; }

    public string? BadExample { get; private set; }

    public string Name => Column.Name;

    /// <summary>Counts one value that is there, and remembers the first that could not be read.</summary>
    public void Count(ReadOnlySpan<char> value, bool good)
    {
        Values++;
        if (good)
            return;
        BadValues++;
        BadExample ??= value.ToString();
    }
}
