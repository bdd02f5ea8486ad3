using Predictive.Data;

namespace Predictive.Leakage;

/// <summary>Turns a column into levels: its words, its few numbers, or bins of its many; missing is one more.</summary>
internal static class ColumnLevels
{
    /// <summary>Up to so many different numbers each is its own level.</summary>
    public const int MostNumbers = 40;

    private const int Bins = 20;

    /// <summary>One level a row, numbered in the order of the values so that rows in any order give the same.</summary>
    public static int[] Of(AttributeValue[] values)
    {
        var words = Numbered(values.Select(value => value.Text).OfType<string>(), StringComparer.Ordinal);
        var numbers = NumberLevels([.. values.Select(value => value.Number).OfType<double>()]);
        return Array.ConvertAll(values, value =>
            value.Text is { } word ? 1 + words[word] : value.Number is { } number ? 1 + numbers(number) : 0);
    }

    private static Func<double, int> NumberLevels(double[] numbers)
    {
        Array.Sort(numbers);
        var few = numbers.Distinct().Take(MostNumbers + 1).ToArray();
        var borders = few.Length <= MostNumbers
            ? few
            : [.. Enumerable.Range(0, Bins).Select(bin => numbers[numbers.Length * bin / Bins]).Distinct()];
        return number =>
        {
            var found = Array.BinarySearch(borders, number);
            return found >= 0 ? found : ~found - 1;
        };
    }

    private static Dictionary<string, int> Numbered(IEnumerable<string> words, StringComparer comparer)
    {
        var numbered = new Dictionary<string, int>(comparer);
        foreach (var word in words.Distinct(comparer).Order(comparer))
        {
            numbered.Add(word, numbered.Count);
        }

        return numbered;
    }
}
