namespace Predictive.Tables.Parquet.Metadata;

/// <summary>A column of the schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Physical">How its values are stored.</param>
/// <param name="Length">The bytes of a value of <see cref="PhysicalType.FixedLenByteArray"/>.</param>
/// <param name="IsOptional">Whether values may be missing.</param>
/// <param name="Type">What its values mean.</param>
internal sealed record ParquetColumn(string Name, PhysicalType Physical, int Length, bool IsOptional, CellType Type);
