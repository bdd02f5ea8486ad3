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
        var words = WordLevels(values);
        var numbers = NumberLevels(values);
        return Array.ConvertAll(values, value =>
            value.Text is { } word ? 1 + words[word] : value.Number is { } number ? 1 + numbers(number) : 0);
    }

    private static Dictionary<string, int> WordLevels(AttributeValue[] values)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (value.Text is { } word)
            {
                words.Add(word);
            }
        }

        var numbered = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        foreach (var word in words.Order(StringComparer.Ordinal))
        {
            numbered.Add(word, numbered.Count);
        }

        return numbered;
    }

    private static Func<double, int> NumberLevels(AttributeValue[] values)
    {
        var numbers = Array.ConvertAll(
            Array.FindAll(values, value => value.Number is not null), value => value.Number!.Value);
        Array.Sort(numbers);
        var few = FirstDifferent(numbers);
        var borders = few.Length <= MostNumbers
            ? few
            : Borders(numbers);
        return number =>
        {
            var found = Array.BinarySearch(borders, number);
            return found >= 0 ? found : ~found - 1;
        };
    }

    /// <summary>Where bins of about as many rows begin; a number that many rows have is a bin of its own.</summary>
    private static double[] Borders(double[] sorted)
    {
        var runs = RunsIn(sorted);
        bool IsCommon(int rows) => rows * Bins >= sorted.Length;
        var most = runs.Where(run => !IsCommon(run.Rows)).Sum(run => run.Rows) / Bins;
        var (borders, inBin, mustBegin) = (new List<double>(), 0, true);
        foreach (var (number, rows) in runs)
        {
            if (mustBegin || IsCommon(rows) || inBin >= most)
            {
                borders.Add(number);
                inBin = 0;
            }

            inBin += rows;
            mustBegin = IsCommon(rows);
        }

        return [.. borders];
    }

    private static List<(double Number, int Rows)> RunsIn(double[] sorted)
    {
        var runs = new List<(double Number, int Rows)>();
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Equals(sorted[from]))
            {
                to++;
            }

            runs.Add((sorted[from], to - from));
            from = to;
        }

        return runs;
    }

    /// <summary>The different numbers, or one more of them than may be levels.</summary>
    private static double[] FirstDifferent(double[] sorted)
    {
        var different = new List<double>();
        foreach (var number in sorted)
        {
            if (different.Count == 0 || !different[^1].Equals(number))
            {
                different.Add(number);
            }

            if (different.Count > MostNumbers)
            {
                break;
            }
        }

        return [.. different];
    }
}
