using Predictive.Store.People;
using Predictive.Store.Reports;

namespace Predictive.Store.Contexts;

/// <summary>What the store knows of a lead, and of the others of its account who may be learned from.</summary>
public sealed record LeadContext
{
    /// <summary>Of an account, only so many people who came last are looked at.</summary>
    public const int MostPeople = 300;

    /// <summary>Whether nothing may be predicted of the lead.</summary>
    public required bool DoNotProfile { get; init; }

    /// <summary>The lead itself, as it is known now.</summary>
    public required LeadReport Lead { get; init; }

    /// <summary>Other leads that may be of the same account, by key, email domain or company.</summary>
    public required IReadOnlyList<LeadReport> Others { get; init; }

    /// <summary>The accounts they may be of.</summary>
    public required IReadOnlyList<AccountReport> Accounts { get; init; }

    /// <summary>How what is known of them changed.</summary>
    public required IReadOnlyList<LeadFieldChange> Changes { get; init; }

    /// <summary>The events of them all.</summary>
    public required IReadOnlyList<EventReport> Events { get; init; }

    /// <summary>What became of them all.</summary>
    public required IReadOnlyList<OutcomeReport> Outcomes { get; init; }

    /// <summary>What sales said of the lead.</summary>
    public required IReadOnlyList<DispositionReport> Dispositions { get; init; }
}
