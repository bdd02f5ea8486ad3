namespace Predictive.Tests.Architecture.Planted.Attic;

/// <summary>Stands in a namespace that is no room of the story.</summary>
public sealed class Forgotten;
