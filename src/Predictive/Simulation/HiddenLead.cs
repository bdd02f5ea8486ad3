namespace Predictive.Simulation;

/// <summary>A person as it really is, and what becomes of it. One process after another fills in the rest.</summary>
internal sealed class HiddenLead
{
    public required int Index { get; init; }
    public required string Id { get; init; }
    public required HiddenAccount Account { get; init; }
    public required Channel Source { get; init; }
    public required HiddenCampaign? Campaign { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required Trait Seniority { get; init; }
    public required Trait Function { get; init; }
    public required Trait EmailKind { get; init; }
    public required string Country { get; init; }
    public required bool Consent { get; init; }
    public required Rep Rep { get; init; }

    /// <summary>From when the CRM knows the seniority; null: never, unless a rep asks.</summary>
    public required DateTime? SeniorityKnownAt { get; init; }

    /// <summary>Hidden intent; about standard normal.</summary>
    public required double Intent { get; init; }

    /// <summary>The part of fit in the log propensity, seen and unseen.</summary>
    public required double Fit { get; init; }

    /// <summary>Whether the lead collects points and hardly buys.</summary>
    public required bool Collector { get; init; }

    /// <summary>The day of its age on which it starts to mean it; 0 for most.</summary>
    public required int AwakensOn { get; init; }

    /// <summary>Whether its mail program opens mails by itself.</summary>
    public required bool MachineOpens { get; init; }

    /// <summary>Log propensity to convert while not worked.</summary>
    public required double LogPropensity { get; init; }

    /// <summary>What working it multiplies the hazard by.</summary>
    public required double WorkEffect { get; init; }

    /// <summary>When its points first reached the threshold, and how many they were.</summary>
    public (DateTime At, double Points)? ReachedThreshold { get; set; }

    /// <summary>Its points when lots are drawn, where the world draws them.</summary>
    public double PointsAtDraw { get; set; }

    /// <summary>When sales has in mind to work it; void if it converts first.</summary>
    public DateTime? PlannedWork { get; set; }

    /// <summary>When it opened an opportunity, even after the export; null if never.</summary>
    public DateTime? ConvertedAt { get; set; }

    /// <summary>When mails stopped by its own wish.</summary>
    public DateTime? UnsubscribedAt { get; set; }

    /// <summary>What sales said, if anything.</summary>
    public SimulatedDisposition? Disposition { get; set; }

    /// <summary>Its opportunity, if any by the export.</summary>
    public SimulatedOpportunity? Opportunity { get; set; }

    /// <summary>When sales worked it: as planned, unless it converted before.</summary>
    public DateTime? WorkedAt => PlannedWork is { } at && !(ConvertedAt <= at) ? at : null;

    /// <summary>The first whole day of its age on which working it counts; int.MaxValue: never.</summary>
    public int WorkCountsFrom =>
        PlannedWork is { } at ? (int)((at - CreatedAt).Ticks / TimeSpan.TicksPerDay) + 1 : int.MaxValue;

    /// <summary>Whether it had converted by a moment.</summary>
    public bool ConvertedBy(DateTime at) => ConvertedAt <= at;
}
