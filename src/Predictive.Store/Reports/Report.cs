namespace Predictive.Store.Reports;

/// <summary>What an app reports at once; all of it is kept, or nothing.</summary>
public sealed record Report
{
    /// <summary>Leads, as they are known now.</summary>
    public IReadOnlyList<LeadReport> Leads { get; init; } = [];

    /// <summary>Accounts that no lead of the report brings with it.</summary>
    public IReadOnlyList<AccountReport> Accounts { get; init; } = [];

    /// <summary>Events of leads.</summary>
    public IReadOnlyList<EventReport> Events { get; init; } = [];

    /// <summary>What became of leads.</summary>
    public IReadOnlyList<OutcomeReport> Outcomes { get; init; } = [];

    /// <summary>What sales said of leads.</summary>
    public IReadOnlyList<DispositionReport> Dispositions { get; init; } = [];

    /// <summary>What makes a repeated report count once; null where it may count again.</summary>
    public IdempotencyKey? Once { get; init; }

    /// <summary>The ids of all leads it speaks of, each once.</summary>
    public IReadOnlyList<string> LeadIds =>
    [
        .. Leads.Select(lead => lead.Id).Concat(Events.Select(one => one.LeadId))
            .Concat(Outcomes.Select(one => one.LeadId)).Concat(Dispositions.Select(one => one.LeadId))
            .Distinct(StringComparer.Ordinal),
    ];
}
