using System.Text;

namespace Predictive.Data.Drafting;

/// <summary>The words of a column's or file's name, lower case: <c>LeadCreated_at</c> is lead, created, at.</summary>
internal sealed class NameWords
{
    private readonly HashSet<string> _words;

    public NameWords(string name)
    {
        All = Split(name);
        _words = [.. All, .. All.Select(Singular)];
    }

    public IReadOnlyList<string> All { get; }

    public bool HasAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (_words.Contains(word))
                return true;
        }

        return false;
    }

    public bool EndsWithAny(params ReadOnlySpan<string> words) => All.Count > 0 && words.Contains(All[^1]);

    public static string Singular(string word) => word switch
    {
        [.. var stem, 'i', 'e', 's'] => stem + "y",
        [.. var stem, 'c' or 's', 'h', 'e', 's'] => word[..(stem.Length + 2)],
        [.., 's', 's'] => word,
        [.. var stem, 's'] when stem.Length > 2 => stem,
        _ => word,
    };

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]);
            if ((startsWord || !char.IsLetterOrDigit(name[i])) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(name[i]))
                word.Append(char.ToLowerInvariant(name[i]));
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
