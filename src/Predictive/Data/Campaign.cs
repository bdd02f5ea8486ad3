namespace Predictive.Data;

/// <summary>A marketing campaign that leads came from.</summary>
/// <param name="Id">The campaign's id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Channel">Its channel, if known.</param>
/// <param name="Cost">What it cost, in the funnel's currency, if known.</param>
public sealed record Campaign(string Id, string? Name, string? Channel, double? Cost);
