using System.Globalization;

namespace Predictive.Data.Drafting;

/// <summary>Finds the number by which a program wrote that there is none.</summary>
internal static class MissingNumberGuess
{
    private static readonly string[] _usual = ["-1", "-9", "-99", "-999", "99", "999", "9999", "99999", "999999"];

    /// <summary>
    /// One of the usual ones that stands in at least 5 % of the values, apart from all others: the only one below zero,
    /// or more than twice the next; null where there is none.
    /// </summary>
    public static string? Of(IReadOnlyDictionary<string, int> counts)
    {
        var least = 0.05 * counts.Values.Sum();
        return _usual.FirstOrDefault(word => counts.GetValueOrDefault(word) >= least && StandsApart(word, counts.Keys));
    }

    private static bool StandsApart(string word, IEnumerable<string> words)
    {
        var odd = Number(word);
        var others = words.Where(other => other != word).Select(Number).Where(double.IsFinite).ToArray();
        return others.Length >= 5 && (odd < 0 ? others.All(other => other >= 0) : others.All(other => 2 * other < odd));
    }

    private static double Number(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
