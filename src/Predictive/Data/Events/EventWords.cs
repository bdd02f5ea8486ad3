namespace Predictive.Data.Events;

/// <summary>The different words of a column, each with a code from 1 on; 0 is no word.</summary>
internal sealed class EventWords
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string?> _words = [null];

    /// <summary>One more than the number of words.</summary>
    public int Codes => _words.Count;

    /// <summary>The words, in the order of their codes.</summary>
    public IEnumerable<string> All => _words.Skip(1).Select(word => word!);

    /// <summary>The word of a code; null for 0.</summary>
    public string? this[int code] => _words[code];

    /// <summary>The code of a word, a new one where it was never seen.</summary>
    public int CodeOf(string? word)
    {
        if (word is null)
            return 0;
        if (_codes.TryGetValue(word, out var code))
            return code;
        _codes.Add(word, code = _words.Count);
        _words.Add(word);
        return code;
    }

    /// <summary>The code of a word; 0 where it was never seen.</summary>
    public int Find(string? word) => word is not null && _codes.TryGetValue(word, out var code) ? code : 0;

    /// <summary>The same words with codes in the order of the words, and what each code becomes.</summary>
    public (EventWords Words, int[] NewCodes) InOrder()
    {
        var sorted = new EventWords();
        foreach (var word in _words.Skip(1).Order(StringComparer.Ordinal))
            sorted.CodeOf(word);
        return (sorted, [.. _words.Select(sorted.Find)]);
    }
}
