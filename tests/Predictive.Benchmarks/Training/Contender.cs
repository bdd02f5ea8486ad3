using Predictive.Benchmarks.Processes;

namespace Predictive.Benchmarks.Training;

/// <summary>A learner with the settings it is measured at.</summary>
/// <param name="Name">As the report shows it.</param>
/// <param name="Peer">The process that trains.</param>
/// <param name="Request">The settings.</param>
internal sealed record Contender(string Name, Peer Peer, FitRequest Request);
