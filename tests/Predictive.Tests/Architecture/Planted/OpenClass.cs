namespace Predictive.Tests.Architecture.Planted;

/// <summary>Neither sealed nor static nor abstract.</summary>
public class OpenClass;
