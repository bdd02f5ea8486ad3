namespace Predictive.Store.News;

/// <summary>A lead that became a predicted MQL, as a webhook is told of it.</summary>
/// <param name="Id">An id of its own, by which whoever is told of it twice knows.</param>
/// <param name="LeadId">Which lead.</param>
/// <param name="BecameAt">When (UTC).</param>
/// <param name="Body">What is told, as JSON.</param>
public sealed record MqlNews(string Id, string LeadId, DateTime BecameAt, string Body)
{
    /// <summary>How often it was given out to be told before.</summary>
    public int Attempts { get; init; }
}
