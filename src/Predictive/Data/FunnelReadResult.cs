using Predictive.Data.Matching;

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

    /// <summary>What was found odd in the tables; counted, and never fatal by itself.</summary>
    public IReadOnlyList<Oddity> Oddities { get; init; } = [];

    /// <summary>
    /// By what the accounts of leads were found, with all that is known by the export; null without a table of
    /// accounts.
    /// </summary>
    public IReadOnlyDictionary<AccountMatch, int>? AccountMatches { get; init; }

    /// <summary>The leads that other tables speak of and the table of leads does not have, by id.</summary>
    public IReadOnlyList<MissingLead> MissingLeads { get; init; } = [];

    /// <summary>What a reader of the counts should know: tables that hold nothing.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. PointsOfTheExport ? [PointsNote] : Array.Empty<string>(),
        .. Tables.Where(table => table.Rows == 0).Select(table =>
            $"{table.File} has a header but no rows: it says nothing of the leads."),
    ];

    private const string PointsNote = "The leads' points are those of the export, not those of each lead's as-of date; "
        + "a table of 'scores' tells how they changed.";

    private bool PointsOfTheExport => !Records.PointsHaveHistory
        && Records.Leads.Any(lead => lead is { CreatedAt: not null, Points: not null });

    /// <summary>The rejected rows of all tables, also those beyond the ones kept.</summary>
    public long RowsRejected => Tables.Sum(table => table.RowsRejected);
}
