namespace Predictive.Data;

/// <summary>How many rows a table had, and how many could not be used.</summary>
/// <param name="Role">What the table says in the funnel.</param>
/// <param name="File">Its file.</param>
/// <param name="Rows">All rows under the header.</param>
/// <param name="RowsRejected">Rows that were not used.</param>
/// <param name="CellsRejected">Cells of used rows that could not be read and count as missing.</param>
public sealed record TableCount(TableRole Role, string File, long Rows, long RowsRejected, long CellsRejected);
