namespace Predictive.Learning.Predicting;

/// <summary>Where one tree stands in the lists that all trees share.</summary>
/// <param name="Node">Its first node.</param>
/// <param name="Depth">The most steps of a walk.</param>
/// <param name="Step">Its first step.</param>
/// <param name="Steps">How many steps it has.</param>
/// <param name="Value">Its first leaf value.</param>
/// <param name="Values">How many leaf values it has, padding included.</param>
internal readonly record struct TreePlace(int Node, int Depth, int Step, int Steps, int Value, int Values);
