namespace Predictive.Notebooks.Tests;

/// <summary>Something that a cell shows.</summary>
/// <param name="Form">Its MIME type, such as <c>image/svg+xml</c>.</param>
/// <param name="Text">What it is.</param>
public sealed record CellOutput(string Form, string Text);
