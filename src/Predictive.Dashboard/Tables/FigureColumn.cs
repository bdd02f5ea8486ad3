namespace Predictive.Dashboard.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand on the right.</param>
public sealed record FigureColumn(string Title, bool IsNumber = false);
