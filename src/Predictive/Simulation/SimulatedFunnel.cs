namespace Predictive.Simulation;

/// <summary>A simulated funnel's tables, clean, in the order of their files, with the truth behind them.</summary>
public sealed record SimulatedFunnel
{
    /// <summary>The world it happened in.</summary>
    public required World World { get; init; }

    /// <summary>The seed of its chance.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The last moment the tables know of (UTC).</summary>
    public required DateTime KnownOn { get; init; }

    /// <summary>The accounts.</summary>
    public required IReadOnlyList<SimulatedAccount> Accounts { get; init; }

    /// <summary>The campaigns.</summary>
    public required IReadOnlyList<SimulatedCampaign> Campaigns { get; init; }

    /// <summary>The leads, by time of creation.</summary>
    public required IReadOnlyList<SimulatedLead> Leads { get; init; }

    /// <summary>What leads did, by time.</summary>
    public required IReadOnlyList<SimulatedActivity> Activities { get; init; }

    /// <summary>What sales did, by time.</summary>
    public required IReadOnlyList<SimulatedActivity> SalesActivities { get; init; }

    /// <summary>What sales said, by time.</summary>
    public required IReadOnlyList<SimulatedDisposition> Dispositions { get; init; }

    /// <summary>The opportunities, by time of creation.</summary>
    public required IReadOnlyList<SimulatedOpportunity> Opportunities { get; init; }

    /// <summary>Who took part in them.</summary>
    public required IReadOnlyList<SimulatedOpportunityRole> OpportunityRoles { get; init; }

    /// <summary>How fields of leads changed, by time.</summary>
    public required IReadOnlyList<SimulatedFieldChange> FieldHistory { get; init; }

    /// <summary>The true chances by lead, age and horizon, of leads not converted by the as-of date.</summary>
    public required IReadOnlyList<TruthRow> Truth { get; init; }

    /// <summary>The rows that are wrong on purpose.</summary>
    public required IReadOnlyList<DirtyRow> DirtyRows { get; init; }
}
