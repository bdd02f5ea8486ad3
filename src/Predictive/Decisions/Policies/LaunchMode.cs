using Predictive.Models;

namespace Predictive.Decisions.Policies;

/// <summary>The first weeks of a policy, in which few bad MQLs matter more than many good ones.</summary>
/// <param name="Until">The last day, in the funnel's time zone.</param>
/// <param name="AtLeast">The likelihood that an MQL needs until then, beside the cut.</param>
public sealed record LaunchMode(DateOnly Until, Likelihood AtLeast);
