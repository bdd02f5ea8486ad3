namespace Predictive.Notebooks.Tests;

/// <summary>
/// What cells call to show something. It stands in for the extension of .NET Interactive of the same name, so that the
/// cells are the same here and there.
/// </summary>
public static class KernelDisplay
{
    private static readonly AsyncLocal<List<CellOutput>?> _shown = new();

    /// <summary>Shows a text that is already in the form of a MIME type.</summary>
    public static void DisplayAs(this string text, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = _shown.Value ?? throw new InvalidOperationException("No cell runs, so nothing can be shown.");
        lock (shown)
            shown.Add(new CellOutput(mimeType, text.ReplaceLineEndings("\n")));
    }

    /// <summary>Collects what is shown from here on, in the same flow of calls.</summary>
    internal static List<CellOutput> Listen() => _shown.Value = [];
}
