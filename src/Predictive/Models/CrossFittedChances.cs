using System.Globalization;
using Predictive.Learning;
using Predictive.Learning.Linear;

namespace Predictive.Models;

/// <summary>
/// The chance of every row by a model that learned from other accounts only: rows are cut into folds, accounts kept
/// together, and the others answer for each (cross-fitting: Chernozhukov et al., "Double/debiased machine learning",
/// 2018). The model is a logistic regression on every covariate and on its tenths, so that steps and bends are seen.
/// </summary>
public static class CrossFittedChances
{
    /// <summary>How many folds there are.</summary>
    public const int Folds = 5;

    /// <summary>A fold learns from no more rows than this, evenly taken; more would teach it little.</summary>
    public const int MostRows = 50_000;

    private const int Tenths = 10;

    private static readonly LogisticLearner _learner = new(
        LogisticOptions.Default with { StrengthWithoutValidation = 0.0005 });

    /// <summary>The chance of every row, 0 to 1.</summary>
    /// <param name="covariates">What the chance may hang on; at least one.</param>
    /// <param name="happened">What became of each row.</param>
    /// <param name="learnFrom">Which rows to learn from; all are answered.</param>
    /// <param name="weights">A weight above 0 a row.</param>
    /// <param name="clusters">The account of each row.</param>
    /// <param name="seed">Decides which accounts share a fold.</param>
    public static double[] Of(
        IReadOnlyList<Covariate> covariates,
        bool[] happened,
        bool[] learnFrom,
        double[] weights,
        int[] clusters,
        ulong seed)
    {
        ArgumentNullException.ThrowIfNull(covariates);
        ArgumentNullException.ThrowIfNull(happened);
        var rows = new LabelledRows(
            MatrixOf(covariates), Array.ConvertAll(happened, each => each ? 1.0 : 0), weights);
        var fold = Array.ConvertAll(clusters, cluster =>
            (int)(StableHash.Of(cluster.ToString(CultureInfo.InvariantCulture), seed) % Folds));
        var chances = new double[rows.Rows];
        Parallel.For(0, Folds, held => Answer(held, rows, fold, learnFrom, chances));
        return chances;
    }

    private static void Answer(int held, LabelledRows rows, int[] fold, bool[] learnFrom, double[] chances)
    {
        int[] asked = [.. Enumerable.Range(0, fold.Length).Where(row => fold[row] == held)];
        var others = Thinned([.. Enumerable.Range(0, fold.Length).Where(row => fold[row] != held && learnFrom[row])]);
        var happened = others.Count(row => rows.Labels[row] == 1);
        if (happened == 0 || happened == others.Length)
        {
            foreach (var row in asked) chances[row] = happened == 0 ? 0 : 1;
            return;
        }

        var margins = new double[asked.Length];
        _learner.Train(rows.Take(others), rows.Take([]), seed: 0).Margins(rows.Features.Take(asked), margins);
        for (var place = 0; place < asked.Length; place++)
        {
            chances[asked[place]] = Elementary.Sigmoid(margins[place]);
        }
    }

    private static int[] Thinned(int[] rows) => rows.Length <= MostRows
        ? rows
        : [.. Enumerable.Range(0, MostRows).Select(place => rows[(int)((long)place * rows.Length / MostRows)])];

    private static FeatureMatrix MatrixOf(IReadOnlyList<Covariate> covariates)
    {
        var columns = new List<NamedColumn>();
        foreach (var (name, values) in covariates)
        {
            columns.Add((name, values));
            if (values.Distinct().Count() > Tenths) columns.Add(($"{name}, tenth", TenthsOf(values)));
        }

        return FeatureMatrix.Of([.. columns]);
    }

    /// <summary>Which tenth of the values each belongs to; equal values share theirs, a missing one has none.</summary>
    private static string?[] TenthsOf(double[] values)
    {
        double[] sorted = [.. values.Where(value => !double.IsNaN(value)).Order()];
        double[] borders =
            [.. Enumerable.Range(1, Tenths - 1).Select(tenth => sorted[tenth * sorted.Length / Tenths]).Distinct()];
        return Array.ConvertAll(values, value => double.IsNaN(value)
            ? null
            : borders.Count(border => value >= border).ToString(CultureInfo.InvariantCulture));
    }
}
