using Predictive.Learning.Losses;

namespace Predictive.Learning.Calibrating;

/// <summary>Chooses the simplest calibration that is not clearly worse than the best.</summary>
public static class CalibratorChoice
{
    /// <summary>The fewest conversions with which isotonic calibration is considered.</summary>
    public const int ConversionsForIsotonic = 1000;

    private const int Folds = 5;

    /// <summary>
    /// Fits a sigmoid; from 1,000 conversions up an isotonic line instead, where its cross-fitted log loss (five
    /// folds that keep
    /// groups together) is lower by more than one standard error, clustered by group.
    /// </summary>
    /// <param name="margins">What a scorer gave to rows it was not trained on.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="weights">A weight above 0 a row.</param>
    /// <param name="groups">Rows of one group (such as an account) are never on two sides.</param>
    /// <param name="seed">Deals the groups into folds.</param>
    public static ICalibrator Choose(double[] margins, double[] labels, double[] weights, int[] groups, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(margins);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(groups);
        CalibrationRows.Check(margins, labels, weights);
        if (groups.Length != margins.Length)
        {
            throw new ArgumentException(
                $"{margins.Length} margins need as many groups; {groups.Length} came.", nameof(groups));
        }

        if (labels.Count(label => label > 0.5) >= ConversionsForIsotonic
            && IsIsotonicClearlyBetter(margins, labels, weights, groups, seed))
        {
            return IsotonicCalibrator.Fit(margins, labels, weights);
        }

        return SigmoidCalibrator.Fit(margins, labels, weights);
    }

    private static bool IsIsotonicClearlyBetter(
        double[] margins, double[] labels, double[] weights, int[] groups, ulong seed)
    {
        var foldOfGroup = Deal(groups, seed);
        var savings = foldOfGroup.Keys.ToDictionary(group => group, _ => 0.0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var fit = RowsWhere(groups, group => foldOfGroup[group] != fold);
            var sigmoid = SigmoidCalibrator.Fit(Take(margins, fit), Take(labels, fit), Take(weights, fit));
            var isotonic = IsotonicCalibrator.Fit(Take(margins, fit), Take(labels, fit), Take(weights, fit));
            foreach (var row in RowsWhere(groups, group => foldOfGroup[group] == fold))
            {
                var before = LossOf(sigmoid.Chance(margins[row]), labels[row]);
                var after = LossOf(isotonic.Chance(margins[row]), labels[row]);
                savings[groups[row]] += weights[row] * (before - after);
            }
        }

        // Summed by group and held against the spread between groups: rows of one group are not independent.
        var saved = savings.OrderBy(pair => pair.Key).Select(pair => pair.Value).ToArray();
        var mean = saved.Average();
        var squares = saved.Sum(value => (value - mean) * (value - mean));
        var error = Math.Sqrt(squares * saved.Length / Math.Max(1, saved.Length - 1));
        return mean * saved.Length > error;
    }

    private static double LossOf(double chance, double label) => LogLoss.Of(Elementary.LogOdds(chance), label);

    private static Dictionary<int, int> Deal(int[] groups, ulong seed)
    {
        var distinct = groups.Distinct().Order().ToArray();
        new SeededRandom(seed).Shuffle(distinct.AsSpan());
        return distinct.Select((group, place) => KeyValuePair.Create(group, place % Folds)).ToDictionary();
    }

    private static int[] RowsWhere(int[] groups, Func<int, bool> isWanted) =>
        [.. Enumerable.Range(0, groups.Length).Where(row => isWanted(groups[row]))];

    private static double[] Take(double[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}
