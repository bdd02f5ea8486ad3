namespace Predictive.Snapshots;

/// <summary>Latest first, then by type and numbers: an order that does not depend on the files' order.</summary>
internal static class KnownEventOrder
{
    public static int Compare(KnownEvent left, KnownEvent right)
    {
        var order = left.DaysAgo.CompareTo(right.DaysAgo);
        order = order != 0 ? order : string.CompareOrdinal(left.Type, right.Type);
        for (var i = 0; order == 0 && i < Math.Min(left.Quantities.Count, right.Quantities.Count); i++)
        {
            order = left.Quantities[i].CompareTo(right.Quantities[i]);
        }

        return order;
    }
}
