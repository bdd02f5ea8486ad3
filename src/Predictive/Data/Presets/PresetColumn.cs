using Predictive.Data.Reading;

namespace Predictive.Data.Presets;

/// <summary>What a preset knows of a column.</summary>
/// <param name="Name">Its name; one that ends with <c>*</c> is the beginning of several.</param>
/// <param name="Text">What the funnel file says of it.</param>
/// <param name="Why">Why, where that is not plain.</param>
internal sealed record PresetColumn(string Name, string Text, string? Why)
{
    /// <summary>What it means.</summary>
    public ColumnMeaning Meaning { get; } =
        Enum.GetValues<ColumnMeaning>().First(meaning => ColumnRules.Word(meaning) == ValueOf(Text, "as"));

    /// <summary>The column whose cells hold it in JSON; null where it has cells of its own.</summary>
    public string? In { get; } = Text.StartsWith('{') ? Find(Text, "in") : null;

    /// <summary>Whether its past must be told for it to describe anybody.</summary>
    public bool IsHistorised => Text.Contains("known: historised", StringComparison.Ordinal);

    public static PresetColumn Of(string name, IReadOnlyList<string> words) =>
        new(name, words[0], words.Count > 1 ? words[1] : null);

    /// <summary>Whether it is the column of this name.</summary>
    public bool Fits(string name) => Name.EndsWith('*')
        ? name.StartsWith(Name[..^1], StringComparison.Ordinal)
        : name == Name;

    /// <summary>The same where nobody tells its past.</summary>
    public PresetColumn WithUnknownTime() => this with
    {
        Text = Text.Replace("known: historised", "known: unknown", StringComparison.Ordinal),
        Why = "it changes, and no history tells its past",
    };

    private static string ValueOf(string text, string key) => text.StartsWith('{') ? Find(text, key)! : text;

    private static string? Find(string text, string key) => text.Trim('{', '}', ' ').Split(',')
        .Select(part => part.Split(':', 2, StringSplitOptions.TrimEntries))
        .FirstOrDefault(part => part[0] == key)?[1];
}
