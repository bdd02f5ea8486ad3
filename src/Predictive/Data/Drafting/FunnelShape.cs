namespace Predictive.Data.Drafting;

/// <summary>What a folder's tables probably are together.</summary>
/// <param name="Tables">The tables that play a role.</param>
/// <param name="Unused">The tables without one.</param>
/// <param name="Conversion">The conversion they can tell; null where none was found.</param>
internal sealed record FunnelShape(
    IReadOnlyList<TableGuess> Tables, IReadOnlyList<TableProfile> Unused, ConversionStage? Conversion);
