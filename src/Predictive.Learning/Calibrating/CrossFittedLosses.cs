using Predictive.Learning.Losses;

namespace Predictive.Learning.Calibrating;

/// <summary>
/// The log losses of calibrations on rows that they were not fitted to: five folds that keep groups together.
/// </summary>
internal sealed class CrossFittedLosses
{
    private const int Folds = 5;

    private readonly double[] _margins;
    private readonly double[] _labels;
    private readonly double[] _weights;
    private readonly int[] _places;
    private readonly int[] _folds;
    private readonly int _groups;

    /// <summary>Deals the groups into folds.</summary>
    public CrossFittedLosses(double[] margins, double[] labels, double[] weights, int[] groups, ulong seed)
    {
        _margins = margins;
        _labels = labels;
        _weights = weights;
        var distinct = groups.Distinct().Order().ToArray();
        _groups = distinct.Length;
        _places = Array.ConvertAll(groups, group => Array.BinarySearch(distinct, group));
        var dealt = Enumerable.Range(0, _groups).ToArray();
        new SeededRandom(seed).Shuffle(dealt.AsSpan());
        _folds = new int[_groups];
        for (var place = 0; place < dealt.Length; place++)
        {
            _folds[dealt[place]] = place % Folds;
        }
    }

    /// <summary>
    /// The first whose loss is at most one standard error above the lowest. The error is that of the difference of the
    /// two, between groups: rows of one group are not independent.
    /// </summary>
    /// <param name="candidates">The simplest first.</param>
    public CalibratorFit SimplestOfTheBest(CalibratorFit[] candidates)
    {
        var losses = Array.ConvertAll(candidates, LossesByGroup);
        var best = Array.IndexOf(losses, losses.MinBy(each => each.Sum()));
        for (var candidate = 0; candidate < best; candidate++)
        {
            if (IsWithinOneError(losses[candidate], losses[best])) return candidates[candidate];
        }

        return candidates[best];
    }

    private double[] LossesByGroup(CalibratorFit fit)
    {
        var losses = new double[_groups];
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = RowsOf(fold, isOfFold: false);
            var calibrator = fit(Take(_margins, others), Take(_labels, others), Take(_weights, others));
            foreach (var row in RowsOf(fold, isOfFold: true))
            {
                var logOdds = Elementary.LogOdds(calibrator.Chance(_margins[row]));
                losses[_places[row]] += _weights[row] * LogLoss.Of(logOdds, _labels[row]);
            }
        }

        return losses;
    }

    private static bool IsWithinOneError(double[] losses, double[] lowest)
    {
        var sum = 0.0;
        for (var group = 0; group < losses.Length; group++)
        {
            sum += losses[group] - lowest[group];
        }

        var mean = sum / losses.Length;
        var squares = 0.0;
        for (var group = 0; group < losses.Length; group++)
        {
            var off = losses[group] - lowest[group] - mean;
            squares += off * off;
        }

        return sum <= Math.Sqrt(squares * losses.Length / Math.Max(1, losses.Length - 1));
    }

    private int[] RowsOf(int fold, bool isOfFold)
    {
        var rows = new List<int>(_places.Length);
        for (var row = 0; row < _places.Length; row++)
        {
            if (_folds[_places[row]] == fold == isOfFold) rows.Add(row);
        }

        return [.. rows];
    }

    private static double[] Take(double[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}
