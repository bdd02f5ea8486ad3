namespace Predictive.Store.News;

/// <summary>That a lead became a predicted MQL, as it is kept for a webhook.</summary>
/// <param name="BecameAt">When (UTC).</param>
/// <param name="IsTold">Whether the webhook heard of it.</param>
public sealed record NotedMql(DateTime BecameAt, bool IsTold);
