namespace Predictive.Simulation;

/// <summary>A person, as the lead table shows it on the day of the export.</summary>
public sealed record SimulatedLead
{
    /// <summary>The lead's id.</summary>
    public required string Id { get; init; }

    /// <summary>The account; null for people with a free-mail address.</summary>
    public required string? AccountId { get; init; }

    /// <summary>The campaign; null where the source runs none.</summary>
    public required string? CampaignId { get; init; }

    /// <summary>When the lead came (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The lead source.</summary>
    public required string Source { get; init; }

    /// <summary>The title on the form.</summary>
    public required string Title { get; init; }

    /// <summary>The seniority on the day of the export, null if not known; its past is field history.</summary>
    public required string? Seniority { get; init; }

    /// <summary>What they work on.</summary>
    public required string Function { get; init; }

    /// <summary>The country.</summary>
    public required string Country { get; init; }

    /// <summary>company or free.</summary>
    public required string EmailDomainKind { get; init; }

    /// <summary>Whether mails are allowed on the day of the export; its past is field history.</summary>
    public required bool Consent { get; init; }

    /// <summary>The rep who owns the lead.</summary>
    public required string OwnerRep { get; init; }

    /// <summary>When sales first worked the lead (UTC); null if it did not by the day of the export.</summary>
    public required DateTime? WorkedAt { get; init; }

    /// <summary>Whether there is a phone number; reps fill it in, so it says what became of the lead.</summary>
    public required bool HasPhone { get; init; }

    /// <summary>The status on the day of the export, which says what became of the lead.</summary>
    public required string Status { get; init; }
}
