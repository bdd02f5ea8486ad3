namespace Predictive.Benchmarks.Processes;

/// <summary>The machine does other work: what would be measured would not be worth reporting.</summary>
/// <param name="message">How busy it is, and what to do.</param>
internal sealed class BusyMachineException(string message) : Exception(message);
