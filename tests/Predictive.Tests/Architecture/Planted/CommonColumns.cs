namespace Predictive.Tests.Architecture.Planted;

/// <summary>A name that says nothing.</summary>
public sealed class CommonColumns;
