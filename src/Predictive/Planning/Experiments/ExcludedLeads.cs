namespace Predictive.Planning.Experiments;

/// <summary>What the figures leave out, and why.</summary>
public sealed record ExcludedLeads
{
    /// <summary>
    /// Accounts with a lead handed over whose window and horizon have not ended by the known-on date.
    /// </summary>
    public required int ImmatureAccounts { get; init; }

    /// <summary>When the next of them matures (UTC); null where there are none.</summary>
    public required DateTime? NextMaturity { get; init; }

    /// <summary>Leads created since the start, and known by the last assignment, that were never assigned.</summary>
    public required int NotAssigned { get; init; }

    /// <summary>
    /// Leads that had converted when they were assigned, by what is known today; nothing could be done for them.
    /// </summary>
    public required int AssignedAfterConversion { get; init; }

    /// <summary>Leads that were assigned and are not in the tables any more.</summary>
    public required int NotInTheFunnel { get; init; }

    /// <summary>Leads handed over after their account's window.</summary>
    public required int AfterTheWindow { get; init; }

    /// <summary>Leads handed over in both arms alike, such as hand-raisers.</summary>
    public required int Always { get; init; }
}
