namespace Predictive.Data;

/// <summary>A column that describes no lead.</summary>
/// <param name="Column">The column.</param>
/// <param name="File">Its file.</param>
/// <param name="Why">Why it was left out.</param>
public sealed record LeftOutColumn(string Column, string File, string Why);
