namespace Predictive.Client.Scores;

/// <summary>The scores of a request, all by one version of one model, in the order of the leads.</summary>
public sealed record ScoreAnswer
{
    /// <summary>The version that answered.</summary>
    public required ModelUsed Model { get; init; }

    /// <summary>
    /// Up to when anything was known (UTC); null for a model that learned from a table without dates.
    /// </summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>One score a lead, without those that may not be profiled.</summary>
    public required IReadOnlyList<LeadScore> Scores { get; init; }

    /// <summary>The ids of leads that may not be profiled, and got no score.</summary>
    public IReadOnlyList<string> NotProfiled { get; init; } = [];
}

/// <summary>The version of a model that answered.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Conversion">The conversion that likelihoods are about.</param>
/// <param name="HorizonDays">Within how many days of the as-of date.</param>
/// <param name="Catalogue">The fingerprint of its features.</param>
public sealed record ModelUsed(string Name, string Version, string Conversion, int HorizonDays, string Catalogue);
