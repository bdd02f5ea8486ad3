namespace Predictive.Api.Serving;

/// <summary>What is served right now, and what stands in the way of serving what should be.</summary>
/// <param name="Served">The version that answers; null where none can.</param>
/// <param name="Trouble">Why the version in charge is not the one that answers; null where it is.</param>
/// <param name="Commands">What to run, where it is known.</param>
/// <param name="Refused">The stamp of the version that could not be loaded.</param>
internal sealed record ServingState(
    ServedVersion? Served, string? Trouble, IReadOnlyList<string> Commands, VersionStamp? Refused = null);
