using System.Text.RegularExpressions;

namespace Predictive.Tests.Architecture;

/// <summary>The words of <c>src/GLOSSARY.md</c>.</summary>
/// <param name="Entries">Term, meaning, and the words not used for it, in the order of the file.</param>
internal sealed partial record Glossary(IReadOnlyList<Glossary.Entry> Entries)
{
    /// <summary>One line of the glossary.</summary>
    public sealed record Entry(string Term, string Meaning, IReadOnlyList<string> Not);

    /// <summary>Every word that is not to be used, with the term to use for it.</summary>
    public IEnumerable<(string Synonym, string Term)> Synonyms =>
        from entry in Entries from synonym in entry.Not select (synonym, entry.Term);

    /// <summary>Reads the rows of all tables in a Markdown text.</summary>
    public static Glossary Read(string markdown) => new(
    [
        .. from line in markdown.Split('\n')
           where line.StartsWith("| ", StringComparison.Ordinal)
           where !line.StartsWith("| Term |", StringComparison.Ordinal)
           let cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)
           select new Entry(cells[0], cells[1], SplitWords(cells[2])),
    ]);

    /// <summary>Where a name contains a word that is not to be used, as whole words, singular or plural.</summary>
    public IEnumerable<string> Broken(IEnumerable<(string Place, string Name)> names)
    {
        var synonyms = Synonyms.ToList();
        return from named in names.Distinct()
               let spoken = $" {string.Join(' ', Words().Matches(named.Name).Select(word => word.Value))} "
               from synonym in synonyms
               where spoken.Contains($" {synonym.Synonym} ", StringComparison.OrdinalIgnoreCase)
                   || spoken.Contains($" {synonym.Synonym}s ", StringComparison.OrdinalIgnoreCase)
               select $"{named.Place}: '{named.Name}' says '{synonym.Synonym}'; the word is '{synonym.Term}'";
    }

    private static string[] SplitWords(string cell) =>
        cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Words();
}
