namespace Predictive.Api.Contracts;

/// <summary>The scores of a request, all by one version of one model, in the order of the leads.</summary>
public sealed record ScoreResponse
{
    /// <summary>The version that answered.</summary>
    public required ModelUsed Model { get; init; }

    /// <summary>
    /// Up to when anything was known (UTC); null for a model that learned from a table without dates.
    /// </summary>
    public required DateTime? AsOf { get; init; }

    /// <summary>One score a lead.</summary>
    public required IReadOnlyList<LeadScoreResponse> Scores { get; init; }

    /// <summary>The ids of leads that may not be profiled, and got no score.</summary>
    public required IReadOnlyList<string> NotProfiled { get; init; }
}

/// <summary>The version of a model that answers.</summary>
public sealed record ModelUsed
{
    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The conversion that likelihoods are about.</summary>
    public required string Conversion { get; init; }

    /// <summary>Within how many days of the as-of date.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>The fingerprint of its features.</summary>
    public required string Catalogue { get; init; }
}
