namespace Predictive.Client.Reports;

/// <summary>News of one lead: what is known of it now, what it did, or both.</summary>
public sealed record LeadNews
{
    /// <summary>What is known of it; what is left out stays as it was told before.</summary>
    public ToldLead? Lead { get; init; }

    /// <summary>Up to 1,000 things that happened to or were done by it, in any order.</summary>
    public IReadOnlyList<ToldEvent>? Events { get; init; }
}
