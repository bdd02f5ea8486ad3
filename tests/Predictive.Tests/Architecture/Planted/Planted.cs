namespace Predictive.Tests.Architecture.Planted;

/// <summary>Named like its room.</summary>
public sealed class Planted;
