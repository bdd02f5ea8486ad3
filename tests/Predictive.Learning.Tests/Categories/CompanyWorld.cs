namespace Predictive.Learning.Tests.Categories;

/// <summary>
/// Rows of companies of very different sizes, each with its own effect on the label, beside one number; rising in time.
/// </summary>
internal sealed class CompanyWorld
{
    private const double Days = 900;

    private readonly double[] _rest;
    private readonly double _spread;

    private CompanyWorld(LabelledRows rows, double[] rest, double spread)
    {
        Rows = rows;
        _rest = rest;
        _spread = spread;
    }

    /// <summary>The rows: number "size", category "company".</summary>
    public LabelledRows Rows { get; }

    /// <summary>The rows without their company.</summary>
    public LabelledRows Anonymous => Rows.With(
        new FeatureMatrix([Rows.Features.Columns[0]], [Rows.Features.Column(0).ToArray()]));

    /// <summary>Makes a world; a spread of 0 gives companies that tell nothing.</summary>
    public static CompanyWorld Make(
        ulong seed, int rows, int companies, double spread, bool isDated = true, double horizon = 90)
    {
        var random = new SeededRandom(seed);
        var effects = Array.ConvertAll(new double[companies], _ => spread * Normal(random));
        var upTo = new double[companies];
        for (var company = 0; company < companies; company++)
        {
            upTo[company] = (company > 0 ? upTo[company - 1] : 0) + Elementary.Exp(1.5 * Normal(random));
        }

        var (sizes, codes) = (new float[rows], new float[rows]);
        var (labels, rest, asOf) = (new double[rows], new double[rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            var found = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
            var company = Math.Min(found < 0 ? ~found : found, companies - 1);
            sizes[row] = (float)Normal(random);
            codes[row] = company;
            asOf[row] = Days * row / rows;
            rest[row] = -1.5 + (0.6 * sizes[row]);
            labels[row] = random.NextDouble() < Elementary.Sigmoid(rest[row] + effects[company]) ? 1 : 0;
        }

        string[] names = [.. Enumerable.Range(0, companies).Select(company => $"company {company}")];
        var matrix = new FeatureMatrix(
            [FeatureColumn.Number("size"), FeatureColumn.Category("company", names)], [sizes, codes]);
        var times = isDated ? new RowTimes(asOf, Array.ConvertAll(asOf, day => day + horizon)) : null;
        return new CompanyWorld(
            new LabelledRows(matrix, labels, [.. labels.Select(_ => 1.0)], times), rest, spread);
    }

    /// <summary>
    /// What could be known at best: the margins of later rows by the true rest and, for each company, the likeliest
    /// effect by its earlier rows.
    /// </summary>
    public double[] BestMargins(int from)
    {
        var codes = Rows.Features.Column(1);
        var effects = new double[Rows.Features.Columns[1].Levels.Count];
        for (var step = 0; step < 30 && _spread > 0; step++)
        {
            var slope = Array.ConvertAll(effects, effect => effect / (_spread * _spread));
            var curve = Array.ConvertAll(effects, _ => 1 / (_spread * _spread));
            for (var row = 0; row < from; row++)
            {
                var company = (int)codes[row];
                var chance = Elementary.Sigmoid(_rest[row] + effects[company]);
                slope[company] += chance - Rows.Labels[row];
                curve[company] += chance * (1 - chance);
            }

            for (var company = 0; company < effects.Length; company++)
            {
                effects[company] -= slope[company] / curve[company];
            }
        }

        var margins = new double[Rows.Rows - from];
        for (var row = from; row < Rows.Rows; row++)
        {
            margins[row - from] = _rest[row] + effects[(int)codes[row]];
        }

        return margins;
    }

    private static double Normal(SeededRandom random) =>
        Math.Sqrt(-2 * Elementary.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
