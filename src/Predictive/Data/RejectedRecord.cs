namespace Predictive.Data;

/// <summary>A row, or a part of one, that could not be used, and why.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line in it, from 1; the header is line 1.</param>
/// <param name="Column">The column at fault; null where it is the whole row.</param>
/// <param name="Value">What stood there.</param>
/// <param name="Reason">What is wrong, and what is allowed.</param>
public sealed record RejectedRecord(string File, long Line, string? Column, string? Value, string Reason);
