namespace Predictive.Tables;

/// <summary>What became of rows that were written by their key.</summary>
/// <param name="Rows">How many there were.</param>
/// <param name="Kept">How many of them met a later row, which stays.</param>
public readonly record struct UpsertCount(long Rows, long Kept);
