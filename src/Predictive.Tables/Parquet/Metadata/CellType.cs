namespace Predictive.Tables.Parquet.Metadata;

/// <summary>What the values of a column mean, in full.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Scale">The decimals of <see cref="CellKind.Decimal"/>.</param>
/// <param name="NanosecondsPerUnit">What one is, of times and moments.</param>
/// <param name="IsUtc">Whether moments are in UTC; else in a zone that the file does not tell.</param>
internal sealed record CellType(CellKind Kind, int Scale = 0, long NanosecondsPerUnit = 1, bool IsUtc = false);
