namespace Predictive.Data;

/// <summary>A foreign text as a message can show it: short, on one line, without control characters.</summary>
internal static class ShownText
{
    private const int MostCharacters = 60;
    private const int MostNames = 30;

    /// <summary>The text's first 60 characters, control characters as question marks.</summary>
    public static string Of(string? text) => text is null
        ? ""
        : string.Concat(text.Take(MostCharacters).Select(letter => char.IsControl(letter) ? '?' : letter))
            + (text.Length > MostCharacters ? "..." : "");

    /// <summary>The first 30 names, each as <see cref="Of"/> shows it, and how many more there are.</summary>
    public static string OfAll(IReadOnlyList<string> names) => string.Join(", ", names.Take(MostNames).Select(Of))
        + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
}
