namespace Predictive.Data;

/// <summary>What was read from the funnel's tables, and what was not.</summary>
public sealed class FunnelReadResult
{
    /// <summary>What the tables say.</summary>
    public required FunnelRecords Records { get; init; }

    /// <summary>
    /// Rows that were rejected and cells that count as missing, table by table; at most 100,000 are kept.
    /// </summary>
    public required IReadOnlyList<RejectedRecord> Rejected { get; init; }

    /// <summary>How many rows each table had.</summary>
    public required IReadOnlyList<TableCount> Tables { get; init; }

    /// <summary>The columns that describe no lead, and why.</summary>
    public required IReadOnlyList<LeftOutColumn> LeftOut { get; init; }

    /// <summary>The leads that other tables speak of and the table of leads does not have, by id.</summary>
    public IReadOnlyList<MissingLead> MissingLeads { get; init; } = [];

    /// <summary>What a reader of the counts should know: tables that hold nothing.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. Tables.Where(table => table.Rows == 0).Select(table =>
            $"{table.File} has a header but no rows: it says nothing of the leads."),
    ];

    /// <summary>The rejected rows of all tables, also those beyond the ones kept.</summary>
    public long RowsRejected => Tables.Sum(table => table.RowsRejected);
}
