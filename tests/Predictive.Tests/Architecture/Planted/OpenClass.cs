namespace Predictive.Tests.Architecture.Planted;

/// <summary>Neither sealed nor static nor abstract, and in no room.</summary>
public class OpenClass;
