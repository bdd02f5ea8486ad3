using System.Globalization;

namespace Predictive.Data.Drafting;

/// <summary>What the values of one column look like, over the rows that were looked at.</summary>
internal sealed class ColumnProfile(string name)
{
    private const int MostDistinct = 200_000;
    private const double NearlyAll = 0.95;

    /// <summary>
    /// Words that people and programs write for a missing value; in a category column only these mean it.
    /// </summary>
    private static readonly HashSet<string> _missingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "select", "unknown", "na", "n/a", "null", "nan", "missing", "not set", "not available", "not provided",
        "undefined",
        "-", "--", "?", "(blank)", "(none)", "(not set)",
    };

    private readonly Dictionary<string, int> _counts = [];
    private double _previous = double.NaN;
    private int _rises;
    private int _falls;

    public string Name { get; } = name;

    public NameWords Words { get; } = new(name);

    public int Values { get; private set; }

    public int Numbers { get; private set; }

    public bool Whole { get; private set; } = true;

    public int Empty { get; private set; }

    /// <summary>The missing words that stand in the column.</summary>
    public HashSet<string> MissingWords { get; } = [];

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public int Distinct => _counts.Count;

    public bool IsUnique => Values > 1 && Distinct == Values && Empty == 0 && MissingWords.Count == 0;

    /// <summary>Numbers, but for a few values that somebody mistyped.</summary>
    public bool IsNumber => Values > 0 && Numbers >= NearlyAll * Values;

    /// <summary>Whole numbers, each once, that nearly always rise or nearly always fall down the rows.</summary>
    public bool IsSequence =>
        IsUnique && Numbers == Values && Whole && Values >= 20 && Math.Max(_rises, _falls) >= 0.95 * (Values - 1);

    /// <summary>How its dates are written: null for no dates, "" for ISO 8601.</summary>
    public string? DateFormat { get; private set; }

    /// <summary>Whether day and month could be the other way round.</summary>
    public bool DateIsAmbiguous { get; private set; }

    public bool IsDate => DateFormat is not null;

    /// <summary>The number that stands for a missing one, such as 999; null where there is none.</summary>
    public string? MissingNumber { get; private set; }

    /// <summary>Two different words, beside missing.</summary>
    public bool IsBinary => Distinct == 2;

    /// <summary>So many different words that they tell about single rows.</summary>
    public bool IsNearlyUnique => Distinct > 50 && Distinct > 0.1 * Values;

    /// <summary>Whether a text is empty or a word for a missing value.</summary>
    public static bool IsMissing(string text) => text.Length == 0 || _missingWords.Contains(text);

    public void Add(string text)
    {
        if (text.Length == 0)
        {
            Empty++;
            return;
        }

        if (_missingWords.Contains(text))
        {
            MissingWords.Add(text);
            return;
        }

        Values++;
        if (_counts.Count < MostDistinct || _counts.ContainsKey(text))
            _counts[text] = _counts.GetValueOrDefault(text) + 1;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return;
        Numbers++;
        Whole &= number == Math.Floor(number);
        _rises += number > _previous ? 1 : 0;
        _falls += number < _previous ? 1 : 0;
        _previous = number;
    }

    /// <summary>Looks at the values as a whole, when all are added.</summary>
    public void Finish()
    {
        if (IsNumber || Values == 0)
        {
            MissingNumber = IsNumber ? MissingNumberGuess.Of(_counts) : null;
            return;
        }

        (DateFormat, DateIsAmbiguous) = DateFormatGuess.Of([.. _counts.Keys.Take(2000)]);
    }

    /// <summary>The share of this column's different values that are among the other column's.</summary>
    public double OverlapWith(ColumnProfile other)
    {
        var sample = _counts.Keys.Take(1000).ToArray();
        return sample.Length == 0 ? 0 : sample.Count(other._counts.ContainsKey) / (double)sample.Length;
    }
}
