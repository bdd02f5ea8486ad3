namespace Predictive.Simulation;

/// <summary>A row added to a file that no careful reader should take; the clean rows stay as they are.</summary>
/// <param name="File">The file's name, such as <c>leads.csv</c>.</param>
/// <param name="AfterRow">After how many clean rows it stands.</param>
/// <param name="Kind">What is wrong: bad date, duplicate id, orphan event or bad number.</param>
/// <param name="Line">The line as it stands in the file.</param>
public sealed record DirtyRow(string File, int AfterRow, string Kind, string Line);
