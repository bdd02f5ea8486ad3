namespace Predictive.Data.Reading;

/// <summary>
/// What the cells of one column say, so that a word that stands there a million times is made once. A column of ever
/// new words is found out and keeps none.
/// </summary>
internal sealed class CellWords
{
    private const int MostWords = 1 << 14;
    private const int LongestKept = 64;

    private readonly FunnelFile _file;
    private readonly FunnelColumn? _column;
    private readonly Dictionary<string, string?> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _byLetters;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _missing;
    private readonly ulong _missingLengths;
    private long _asked;
    private bool _keeps = true;

    /// <param name="file">Whose missing values count.</param>
    /// <param name="column">The column; null for one that the funnel file does not describe.</param>
    public CellWords(FunnelFile file, FunnelColumn? column)
    {
        (_file, _column) = (file, column);
        _byLetters = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var missing = new HashSet<string>(file.Missing.Concat(column?.Missing ?? []), StringComparer.Ordinal);
        _missing = missing.GetAlternateLookup<ReadOnlySpan<char>>();
        _missingLengths = missing.Aggregate(0UL, (lengths, word) => lengths | BitOf(word.Length));
    }

    /// <summary>What <see cref="FunnelFile.WordIn"/> says of a cell: null where it is missing.</summary>
    public string? Of(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
            return null;
        if (!_keeps || cell.Length > LongestKept)
            return _file.WordIn(_column, cell.ToString());
        _asked++;
        if (_byLetters.TryGetValue(cell, out var word))
            return word;
        word = _file.WordIn(_column, cell.ToString());
        if (_words.Count < MostWords)
            _byLetters[cell] = word;
        else if (_asked < 4 * MostWords)
            Forget();
        return word;
    }

    /// <summary>The cell without blanks around it; empty where it is missing.</summary>
    public ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        return (_missingLengths & BitOf(text.Length)) != 0 && _missing.Contains(text) ? [] : text;
    }

    private void Forget()
    {
        _keeps = false;
        _words.Clear();
        _words.TrimExcess();
    }

    /// <summary>A bit of its own for each short length, one for all the others.</summary>
    private static ulong BitOf(int length) => 1UL << Math.Min(length, 63);
}
