namespace Predictive.Tests.Architecture.Planted.Models;

/// <summary>Stands for what the examiner may not know.</summary>
public sealed class Learned;
