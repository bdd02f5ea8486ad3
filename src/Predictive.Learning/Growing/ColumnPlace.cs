namespace Predictive.Learning.Growing;

/// <summary>A column that a tree may ask about, and where its bins start in a histogram.</summary>
/// <param name="Column">The column.</param>
/// <param name="Start">Its first bin.</param>
internal readonly record struct ColumnPlace(int Column, int Start);
