using Predictive.Data;
using Predictive.Data.Matching;
using Predictive.Health;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>What <c>check --json</c> prints; names are stable.</summary>
internal sealed record CheckDocument
{
    public required string Funnel { get; init; }

    public required string Conversion { get; init; }

    public required int? HorizonDays { get; init; }

    public required ScheduleDocument? Schedule { get; init; }

    public required DateTime? KnownOn { get; init; }

    public required IReadOnlyList<TableDocument> Tables { get; init; }

    public required int Mature { get; init; }

    public required int Conversions { get; init; }

    public required int Immature { get; init; }

    public required int AlreadyConverted { get; init; }

    public required int Deleted { get; init; }

    public required AccountsDocument? Accounts { get; init; }

    public required LinksDocument? Links { get; init; }

    public required IReadOnlyList<OddityDocument> Oddities { get; init; }

    public required IReadOnlyList<RejectedRecord> Rejected { get; init; }

    public required IReadOnlyList<LeftOutDocument> LeftOut { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required MaturityDocument? Maturity { get; init; }

    public required HealthVerdict Verdict { get; init; }

    public required string VerdictWords { get; init; }

    public required IReadOnlyList<DataFinding> Findings { get; init; }

    public static CheckDocument Of(FunnelCheck check) => new()
    {
        Funnel = check.Funnel.Name,
        Conversion = check.Funnel.Conversion.ToString(),
        HorizonDays = check.Snapshots.IsDated ? check.Snapshots.Horizon.Days : null,
        Schedule = ScheduleDocument.Of(check.Snapshots),
        KnownOn = check.Snapshots.KnownOn,
        Tables = [.. check.Read.Tables.Select(table => new TableDocument(
            table.Role, table.File, table.Rows, table.RowsRejected, table.CellsRejected))],
        Mature = check.Snapshots.Mature.Count,
        Conversions = check.Conversions,
        Immature = check.Snapshots.Immature,
        AlreadyConverted = check.Snapshots.AlreadyConverted,
        Deleted = check.Snapshots.Deleted,
        Accounts = AccountsDocument.Of(check.Read.AccountMatches),
        Links = LinksDocument.Of(check.LabelLinks),
        Oddities = [.. check.Read.Oddities.Select(one => new OddityDocument(one.Kind, one.File, one.Count, one.Words))],
        Rejected = check.Read.Rejected,
        LeftOut =
        [
            .. check.Read.LeftOut.Select(one =>
                new LeftOutDocument(one.Column, "left out", $"{one.File}: {one.Why}")),
            .. RunDocuments.DoubtfulIn(check.Leaks),
        ],
        Notes = check.Notes,
        Maturity = check.Cohorts is { } cohorts ? MaturityDocument.Of(cohorts) : null,
        Verdict = check.Health.Verdict,
        VerdictWords = check.Health.Sentence,
        Findings = check.Health.Findings,
    };
}

/// <summary>How many rows a table has, and how many rows and cells of it cannot be used.</summary>
internal sealed record TableDocument(TableRole Role, string File, long Rows, long RowsRejected, long CellsRejected);

/// <summary>How the leads that converted were found to belong to their opportunities.</summary>
internal sealed record LinksDocument(int Role, int Conversion, int Fallback)
{
    /// <summary>Null where conversions are no opportunities, or nobody converted.</summary>
    public static LinksDocument? Of(IReadOnlyDictionary<OpportunityLink, int> links) => links.Count == 0
        ? null
        : new LinksDocument(
            links.GetValueOrDefault(OpportunityLink.Role), links.GetValueOrDefault(OpportunityLink.Conversion),
            links.GetValueOrDefault(OpportunityLink.Fallback));
}

/// <summary>Something odd about the rows of a table, in words that follow the count.</summary>
internal sealed record OddityDocument(OddityKind Kind, string File, long Count, string Words);

/// <summary>By what the accounts of leads were found, in leads.</summary>
internal sealed record AccountsDocument(int Id, int Domain, int Name, int None)
{
    /// <summary>Null without a table of accounts.</summary>
    public static AccountsDocument? Of(IReadOnlyDictionary<AccountMatch, int>? matches) => matches is null
        ? null
        : new AccountsDocument(
            matches.GetValueOrDefault(AccountMatch.Id), matches.GetValueOrDefault(AccountMatch.Domain),
            matches.GetValueOrDefault(AccountMatch.Name), matches.GetValueOrDefault(AccountMatch.None));
}
