namespace Predictive.Data;

/// <summary>Something that happened to or was done by a lead.</summary>
/// <param name="LeadId">Whose event it is.</param>
/// <param name="Type">What happened, such as <c>email_open</c>; the funnel's own words.</param>
/// <param name="At">When it happened (UTC).</param>
/// <param name="Quantities">
/// One number (NaN: missing) for each of the funnel's <see cref="EventLog.Quantities"/>, or empty.
/// </param>
/// <param name="BySales">Whether sales did it; sales touches are never features unless asked for.</param>
/// <param name="LearnedAt">
/// When it was entered, or came to the lead by a merge (UTC); null where that was when it happened.
/// </param>
/// <param name="CampaignId">The campaign it belongs to, if known.</param>
public sealed record FunnelEvent(
    string LeadId, string Type, DateTime At, IReadOnlyList<double> Quantities, bool BySales = false,
    DateTime? LearnedAt = null, string? CampaignId = null)
{
    /// <summary>The channel it came by, such as <c>email</c>; null where it, or its campaign's, is not known.</summary>
    public string? Channel { get; init; }

    /// <summary>
    /// One word (null: missing) for each of the funnel's <see cref="EventLog.Details"/>, or empty.
    /// </summary>
    public IReadOnlyList<string?> Details { get; init; } = [];

    /// <summary>From when on it was known (UTC): never before it happened.</summary>
    public DateTime KnownAt => LearnedAt > At ? LearnedAt.Value : At;
}
