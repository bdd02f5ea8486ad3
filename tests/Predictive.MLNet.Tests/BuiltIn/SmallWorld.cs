using Predictive.Learning;

namespace Predictive.MLNet.Tests.BuiltIn;

/// <summary>Rows whose outcome depends on a number, on whether another is missing, and on a category.</summary>
internal static class SmallWorld
{
    public static readonly string[] Levels = ["", "fair", "web", "call"];

    private static readonly FeatureColumn[] _columns =
        [FeatureColumn.Number("visits"), FeatureColumn.Number("days"), FeatureColumn.Category("source", Levels)];

    /// <summary>Rows of a seed; a third of the numbers and a fifth of the categories are missing.</summary>
    public static LabelledRows Make(ulong seed, int rows)
    {
        var random = new SeededRandom(seed);
        var (visits, days, source) = (new float[rows], new float[rows], new float[rows]);
        var labels = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            visits[row] = random.NextDouble() < 0.33 ? float.NaN : (float)(random.NextDouble() * 10);
            days[row] = random.NextDouble() < 0.33 ? float.NaN : random.NextBelow(30);
            source[row] = random.NextDouble() < 0.2 ? float.NaN : random.NextBelow(Levels.Length);
            var margin = (float.IsNaN(visits[row]) ? -1 : (visits[row] / 3) - 1.5) + (float.IsNaN(days[row]) ? 1.5 : 0)
                + (float.IsNaN(source[row]) ? -1 : source[row] == 0 ? 1.5 : 0) - 1;
            labels[row] = random.NextDouble() < Elementary.Sigmoid(margin) ? 1 : 0;
        }

        return new LabelledRows(
            new FeatureMatrix(_columns, [visits, days, source]), labels, Array.ConvertAll(labels, _ => 1.0));
    }

    /// <summary>The margins of all rows, one by one.</summary>
    public static double[] MarginsOf(IScorer scorer, FeatureMatrix rows)
    {
        var row = new float[rows.Columns.Count];
        return [.. Enumerable.Range(0, rows.Rows).Select(at =>
        {
            rows.CopyRow(at, row);
            return scorer.Margin(row);
        })];
    }

    /// <summary>The mean log loss of margins that are taken for log-odds.</summary>
    public static double LogLoss(double[] margins, double[] labels) =>
        margins.Zip(labels, (margin, label) => Elementary.Softplus(margin) - (label * margin)).Average();
}
