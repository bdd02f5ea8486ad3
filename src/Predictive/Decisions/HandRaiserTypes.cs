namespace Predictive.Decisions;

/// <summary>Which types of events raise a hand, as far as their names tell: a demo, contact sales or pricing request.
/// </summary>
public static class HandRaiserTypes
{
    private static readonly string[][] _names =
        [["demo"], ["contact", "sales"], ["contact", "us"], ["pricing", "request"], ["quote"], ["callback"]];

    /// <summary>Those of these types that do, in their order.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<string> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return [.. types.Where(type => WordsOf(type) is var words
            && _names.Any(name => name.All(word => words.Contains(word, StringComparer.OrdinalIgnoreCase))))];
    }

    private static string[] WordsOf(string type) =>
        type.Split([' ', '_', '-', '.', ':', '/'], StringSplitOptions.RemoveEmptyEntries);
}
