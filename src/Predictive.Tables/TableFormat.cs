namespace Predictive.Tables;

/// <summary>How a text table is written; what is null is guessed from its first rows.</summary>
/// <param name="Delimiter">
/// What stands between two fields; the guess chooses among comma, semicolon, tab and bar.
/// </param>
public sealed record TableFormat(char? Delimiter = null);
