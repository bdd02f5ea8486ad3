using static System.FormattableString;

namespace Predictive.Health;

/// <summary>Tables of which more rows were rejected than the funnel file allows.</summary>
internal static class UnreadableRows
{
    public static IEnumerable<DataFinding> In(CheckedFunnel funnel) =>
        from table in funnel.OverLimit
        select new DataFinding(
            DataLook.Rows, FindingSeverity.No,
            Invariant($"{table.File}: {table.RowsRejected:N0} of {table.Rows:N0} rows cannot be read, more than the ")
                + Invariant($"{100 * funnel.Funnel.MaxRejected:0.#} % that 'maxRejected' allows."),
            "See why with --rejected FILE, and mend the rows or the column's description in the funnel file.");
}
