namespace Predictive.Learning.Kernels;

/// <summary>Where a column, or a cell of columns, stands in a tile.</summary>
/// <param name="Offset">Its place among the tile's columns, or among a row's bytes.</param>
/// <param name="Start">Where its bins start in the tile's part of a histogram.</param>
internal readonly record struct ColumnPlace(int Offset, int Start);
