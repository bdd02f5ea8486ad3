using System.Globalization;
using Predictive.Learning;

namespace Predictive.Benchmarks.Tables;

/// <summary>
/// How one row of <see cref="MixedData"/> comes about: six hidden factors move the columns; the margin depends on what
/// the columns show, never on the factors themselves, so that the true chance is the best anyone can say.
/// </summary>
internal sealed class MixedLaw
{
    /// <summary>How many numbers a row has; they come first.</summary>
    public const int Numbers = 30;

    /// <summary>How many columns a row has.</summary>
    public const int Columns = Numbers + 10;

    private const int Factors = 6;
    private static readonly int[] _levels = [5, 6, 8, 10, 12, 15, 20, 30, 40, 50];
    private readonly int[][] _codes;
    private readonly double[][] _effects;

    /// <summary>Shuffles the codes of the levels and draws what each level is worth.</summary>
    public MixedLaw(ulong seed)
    {
        var random = new SeededRandom(seed ^ 0x1A3);
        var normal = new GaussianRandom(random);
        _codes = Array.ConvertAll(_levels, levels =>
        {
            int[] codes = [.. Enumerable.Range(0, levels)];
            random.Shuffle(codes.AsSpan());
            return codes;
        });
        _effects = Array.ConvertAll(
            _levels, levels => Enumerable.Range(0, levels).Select(_ => normal.Next()).ToArray());
        Names =
        [
            .. Enumerable.Range(0, Numbers).Select(at => FeatureColumn.Number(Called("number", at))),
            .. Enumerable.Range(0, _levels.Length).Select(at => FeatureColumn.Category(
                Called("category", at), [.. Enumerable.Range(0, _levels[at]).Select(code => Called("level", code))])),
        ];
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<FeatureColumn> Names { get; }

    /// <summary>Draws one row; returns its margin but for a shift that all rows have alike.</summary>
    public double Draw(GaussianRandom random, Span<float> row)
    {
        Span<double> factors = stackalloc double[Factors];
        foreach (ref var factor in factors)
        {
            factor = random.Next();
        }

        for (var column = 0; column < Numbers; column++)
        {
            row[column] = Number(column, factors, random);
        }

        for (var category = 0; category < _levels.Length; category++)
        {
            row[Numbers + category] = Category(category, factors, random);
        }

        return Margin(row);
    }

    private static float Number(int column, ReadOnlySpan<double> factors, GaussianRandom random)
    {
        var one = factors[column % Factors];
        var other = factors[((column * 5) + 2) % Factors];
        var noise = random.Next();
        var value = (column % 5) switch
        {
            0 => (0.7 * one) + (0.7 * noise),
            1 => Elementary.Exp((0.5 * one) + (0.5 * noise)),
            2 => Math.Floor(3 * Elementary.Exp((0.4 * other) + (0.4 * noise))),
            3 => (0.5 * one) + (0.5 * other) + (0.7 * noise),
            _ => (one * other) + (0.5 * noise),
        };
        var missing = column % 5 != 3 ? 0 : column == 8 ? 0.3 * Elementary.Sigmoid(2 * one) : 0.004 * column;
        return random.NextUniform() < missing ? float.NaN : (float)value;
    }

    private float Category(int category, ReadOnlySpan<double> factors, GaussianRandom random)
    {
        var place = Elementary.Sigmoid(factors[category % Factors] + (1.5 * random.Next()));
        var rank = (int)(place * place * _levels[category]);
        return _codes[category][Math.Min(rank, _levels[category] - 1)];
    }

    private double Margin(ReadOnlySpan<float> row)
    {
        var margin = Bend(row[0]) + (0.5 * Over(row[1], 1.5f)) + (0.4 * Math.Sin(2 * Seen(row[3])))
            - (0.5 * Math.Abs(Seen(row[10]))) + (0.4 * Over(row[2], 4)) + (0.15 * Seen(row[5]) * Seen(row[15]))
            + (0.5 * Over(row[20], 0) * Over(row[25], 0)) + (0.3 * Bend(row[14])) + (0.25 * Bend(row[23]))
            + (float.IsNaN(row[8]) ? 0.6 : 0);
        for (var category = 0; category < _levels.Length; category += 2)
        {
            margin += 0.35 * _effects[category][(int)row[Numbers + category]];
        }

        return margin + (0.4 * _effects[3][(int)row[Numbers + 3]] * Over(row[0], 0));
    }

    private static double Seen(float value) => float.IsNaN(value) ? 0 : value;

    private static double Over(float value, float cut) => value > cut ? 1 : 0;

    private static double Bend(float value) => (2 * Elementary.Sigmoid(2 * Seen(value))) - 1;

    private static string Called(string what, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}{number}");
}
