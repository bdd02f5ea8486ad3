namespace Predictive.Learning.Tests;

/// <summary>Small random worlds in which the label depends on the columns; the seed decides everything.</summary>
internal static class World
{
    /// <summary>Numbers n0, n1, ... and categories c0, c1, ...; some values missing, some levels rare.</summary>
    public static LabelledRows Make(ulong seed, int rows, int numbers = 4, int categories = 2, double missing = 0.1)
    {
        var random = new SeededRandom(seed);
        var columns = new List<FeatureColumn>();
        var values = new List<float[]>();
        var margins = new double[rows];
        for (var column = 0; column < numbers; column++)
        {
            columns.Add(FeatureColumn.Number($"n{column}"));
            values.Add(Numbers(random, rows, missing, margins, strength: 1.0 / (column + 1)));
        }

        for (var column = 0; column < categories; column++)
        {
            columns.Add(FeatureColumn.Category($"c{column}", ["red", "green", "blue", "rare"]));
            values.Add(Codes(random, rows, missing, margins));
        }

        var labels = Array.ConvertAll(
            margins, margin => random.NextDouble() < Elementary.Sigmoid(margin - 0.5) ? 1.0 : 0);
        var weights = Array.ConvertAll(margins, _ => 1.0);
        return new LabelledRows(new FeatureMatrix(columns, [.. values]), labels, weights);
    }

    /// <summary>The margins of all rows.</summary>
    public static double[] MarginsOf(IScorer scorer, FeatureMatrix matrix)
    {
        var row = new float[matrix.Columns.Count];
        var margins = new double[matrix.Rows];
        for (var i = 0; i < margins.Length; i++)
        {
            matrix.CopyRow(i, row);
            margins[i] = scorer.Margin(row);
        }

        return margins;
    }

    /// <summary>Row numbers from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public static int[] Rows(int start, int end) => [.. Enumerable.Range(start, end - start)];

    /// <summary>The same rows with the columns in another order.</summary>
    public static LabelledRows WithColumns(LabelledRows rows, int[] order) => new(
        new FeatureMatrix(
            [.. order.Select(column => rows.Features.Columns[column])],
            [.. order.Select(column => rows.Features.Column(column).ToArray())]),
        rows.Labels,
        rows.Weights);

    /// <summary>The same rows with one more column.</summary>
    public static LabelledRows With(LabelledRows rows, FeatureColumn column, float[] values)
    {
        var all = Rows(0, rows.Features.Columns.Count);
        return new LabelledRows(
            new FeatureMatrix(
                [.. rows.Features.Columns, column], [.. all.Select(at => rows.Features.Column(at).ToArray()), values]),
            rows.Labels,
            rows.Weights);
    }

    private static float[] Numbers(SeededRandom random, int rows, double missing, double[] margins, double strength)
    {
        var values = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            values[row] = (float)Math.Round((random.NextDouble() * 8) - 4, 1);
            margins[row] += strength * Math.Sin(values[row]);
            if (random.NextDouble() < missing) values[row] = float.NaN;
        }

        return values;
    }

    private static float[] Codes(SeededRandom random, int rows, double missing, double[] margins)
    {
        var codes = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            codes[row] = random.NextDouble() < 0.01 ? 3 : random.NextBelow(3);
            margins[row] += codes[row] == 1 ? 0.8 : -0.3;
            if (random.NextDouble() < missing) codes[row] = float.NaN;
        }

        return codes;
    }
}
