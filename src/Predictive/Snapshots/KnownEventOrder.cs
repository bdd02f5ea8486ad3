namespace Predictive.Snapshots;

/// <summary>
/// Latest first, then by type and numbers, these by their names: an order that neither rows nor columns of the files
/// change.
/// </summary>
internal sealed class KnownEventOrder : IComparer<KnownEvent>
{
    private readonly int[] _quantities;

    public KnownEventOrder(IReadOnlyList<string> quantities) =>
        _quantities = [.. Enumerable.Range(0, quantities.Count).OrderBy(i => quantities[i], StringComparer.Ordinal)];

    public int Compare(KnownEvent left, KnownEvent right)
    {
        var order = left.DaysAgo.CompareTo(right.DaysAgo);
        order = order != 0 ? order : string.CompareOrdinal(left.Type, right.Type);
        order = order != 0 ? order : left.Quantities.Count.CompareTo(right.Quantities.Count);
        for (var i = 0; order == 0 && i < _quantities.Length && _quantities[i] < left.Quantities.Count; i++)
        {
            order = left.Quantities[_quantities[i]].CompareTo(right.Quantities[_quantities[i]]);
        }

        return order;
    }
}
