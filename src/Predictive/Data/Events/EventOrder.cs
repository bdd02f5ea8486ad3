namespace Predictive.Data.Events;

/// <summary>
/// The order of a lead's events: latest first, then by type and all that else is known of them, numbers and words by
/// their names, so that neither the rows nor the columns of the files change it.
/// </summary>
/// <param name="columns">The events, their words in order.</param>
internal sealed class EventOrder(EventColumns columns) : IComparer<int>
{
    private readonly EventColumn<double>[] _quantities =
        [.. ByName(columns.QuantityNames).Select(place => columns.Quantities[place])];

    private readonly EventColumn<int>[] _details =
        [.. ByName(columns.DetailNames).Select(place => columns.Details[place])];

    /// <summary>Puts the rows of one lead in order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="moments">Room for as many moments.</param>
    public void Sort(Span<int> rows, Span<long> moments)
    {
        for (var i = 0; i < rows.Length; i++)
            moments[i] = -columns.At[rows[i]];
        moments.Sort(rows);
        for (var i = 1; i < rows.Length; i++)
        {
            if (moments[i] != moments[i - 1])
                continue;
            var end = i + 1;
            while (end < rows.Length && moments[end] == moments[i])
                end++;
            rows[(i - 1)..end].Sort(this);
            i = end;
        }
    }

    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        var order = columns.Kinds[x].CompareTo(columns.Kinds[y]);
        order = order != 0 ? order : columns.KnownAt(x).CompareTo(columns.KnownAt(y));
        order = order != 0 ? order : columns.Campaigns[x].CompareTo(columns.Campaigns[y]);
        order = order != 0 ? order : columns.Channels[x].CompareTo(columns.Channels[y]);
        for (var i = 0; order == 0 && i < _quantities.Length; i++)
            order = _quantities[i][x].CompareTo(_quantities[i][y]);
        for (var i = 0; order == 0 && i < _details.Length; i++)
            order = _details[i][x].CompareTo(_details[i][y]);
        return order;
    }

    private static IEnumerable<int> ByName(IReadOnlyList<string> names) =>
        Enumerable.Range(0, names.Count).OrderBy(place => names[place], StringComparer.Ordinal);
}
