namespace Predictive.Data.Drafting;

/// <summary>What a folder's tables probably are together.</summary>
/// <param name="Tables">The tables that play a role, the leads first.</param>
/// <param name="Unused">The tables without one: what to say of each.</param>
/// <param name="Conversion">The conversion they can tell; null where none was found.</param>
/// <param name="Plan">When to look at the leads, and how far ahead; null where they have no dates.</param>
internal sealed record FunnelShape(
    IReadOnlyList<TableGuess> Tables, IReadOnlyList<string> Unused, ConversionGuess? Conversion, SnapshotPlan? Plan)
{
    /// <summary>The leads.</summary>
    public TableGuess Leads => Tables.First(table => table.Role == TableRole.Leads);

    /// <summary>The only table of this role, or null.</summary>
    public TableGuess? Find(TableRole role) => Tables.FirstOrDefault(table => table.Role == role);
}
