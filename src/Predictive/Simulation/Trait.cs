namespace Predictive.Simulation;

/// <summary>One value an attribute can have: how common it is, and what it adds to the log propensity.</summary>
internal sealed record Trait(string Name, double Weight, double Effect);
