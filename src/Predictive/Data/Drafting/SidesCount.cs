using System.Globalization;

namespace Predictive.Data.Drafting;

/// <summary>How often a column is filled for those that converted (side 1) and for the others (side 0).</summary>
internal sealed class SidesCount(ColumnGuess guess)
{
    private const double HugeRatio = 20;
    private const double LargeRatio = 2;
    private const int Fewest = 10;

    private readonly string[] _words = guess.Column.IsBinary ? [.. guess.Column.Counts.Keys] : [];
    private readonly int[] _filled = new int[2];
    private readonly int[][] _ofWord = [new int[2], new int[2]];

    public ColumnGuess Guess { get; } = guess;

    /// <summary>Counts one row's text.</summary>
    public void Add(string text, int side)
    {
        _filled[side] += ColumnProfile.IsMissing(text) ? 0 : 1;
        if (Array.IndexOf(_words, text) is >= 0 and var word)
            _ofWord[word][side]++;
    }

    /// <summary>The guess, doubted as much as the difference between the sides deserves.</summary>
    /// <param name="rows">The rows of each side.</param>
    public ColumnGuess Judged(int[] rows)
    {
        if (rows.Contains(0))
            return Guess;
        for (var i = 0; i < _words.Length; i++)
        {
            if (Differs(_ofWord[i], rows, HugeRatio))
            {
                return Guess.WithUnknownTime(
                    $"'{_words[i]}' {Rates(_ofWord[i], rows)}, so probably the outcome itself");
            }
        }

        return Differs(_filled, rows, HugeRatio)
                ? Guess.WithUnknownTime($"filled {Rates(_filled, rows)}, so probably because of the outcome")
            : Differs(_filled, rows, LargeRatio)
                ? Guess with
                {
                    Sureness = Sureness.Guess,
                    Why = $"filled {Rates(_filled, rows)}; if that came later, add `known: unknown`",
                }
            : Guess;
    }

    private static bool Differs(int[] count, int[] rows, double ratio)
    {
        var (others, converted) = (Share(count, rows, 0), Share(count, rows, 1));
        var more = converted > others ? 1 : 0;
        return count[more] >= Fewest && Math.Max(others, converted) >= ratio * Math.Min(others, converted);
    }

    private static string Rates(int[] count, int[] rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"for {100 * Share(count, rows, 1):0.#}% of the converted "
        + $"and {100 * Share(count, rows, 0):0.#}% of the others");

    private static double Share(int[] count, int[] rows, int side) => (double)count[side] / rows[side];
}
