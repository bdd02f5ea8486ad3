namespace Predictive.Leakage;

/// <summary>
/// How well a column's levels alone rank leads and say the outcome, by rates learned from the other parts of the leads
/// and shrunk towards the base rate, so that a level of few leads proves nothing.
/// </summary>
internal sealed class LevelRates
{
    private const double Shrinkage = 10;

    public LevelRates(int[] levels, bool[] converted, int[] fold)
    {
        var count = levels.Max() + 1;
        var (rows, conversions) = (new int[CheckedColumn.Folds, count], new int[CheckedColumn.Folds, count]);
        for (var row = 0; row < levels.Length; row++)
        {
            rows[fold[row], levels[row]]++;
            conversions[fold[row], levels[row]] += converted[row] ? 1 : 0;
        }

        Measure(rows, conversions, count);
    }

    /// <summary>
    /// The area under the ROC curve of the column alone, each part of the leads ranked by rates of the others.
    /// </summary>
    public AreaEstimate Area { get; private set; }

    /// <summary>Of the leads that converted, the share of which the column says so.</summary>
    public double Recall { get; private set; }

    /// <summary>Of the leads of which the column says that they converted, the share that did.</summary>
    public double Precision { get; private set; }

    private void Measure(int[,] rows, int[,] conversions, int count)
    {
        double above = 0, pairs = 0, said = 0, right = 0, all = 0, others = 0;
        var totals = Totals(rows, count);
        var converted = Totals(conversions, count);
        var (total, total1) = (totals.Sum(), converted.Sum());
        for (var fold = 0; fold < CheckedColumn.Folds; fold++)
        {
            var (own, own1) = (RowOf(rows, fold, count), RowOf(conversions, fold, count));
            var prior = (total1 - own1.Sum() + 0.5) / (total - own.Sum() + 1.0);
            var rate = Enumerable.Range(0, count).Select(level =>
                (converted[level] - own1[level] + (Shrinkage * prior)) / (totals[level] - own[level] + Shrinkage))
                .ToArray();
            double foldOthers = own.Sum() - own1.Sum(), foldConversions = own1.Sum(), below = 0;
            foreach (var tie in Enumerable.Range(0, count).Where(level => own[level] > 0)
                .GroupBy(level => rate[level]).OrderBy(tie => tie.Key))
            {
                double tied1 = tie.Sum(level => own1[level]), tied0 = tie.Sum(level => own[level]) - tied1;
                above += tied1 * (below + (tied0 / 2));
                below += tied0;
                said += tie.Key > 0.5 ? tied0 + tied1 : 0;
                right += tie.Key > 0.5 ? tied1 : 0;
            }

            pairs += foldOthers * foldConversions;
            all += foldConversions;
            others += foldOthers;
        }

        Area = new AreaEstimate(pairs > 0 ? above / pairs : 0.5, all, others);
        Recall = all > 0 ? right / all : 0;
        Precision = said > 0 ? right / said : 0;
    }

    private static int[] Totals(int[,] table, int count) =>
        [.. Enumerable.Range(0, count).Select(level =>
            Enumerable.Range(0, CheckedColumn.Folds).Sum(fold => table[fold, level]))];

    private static int[] RowOf(int[,] table, int fold, int count) =>
        [.. Enumerable.Range(0, count).Select(level => table[fold, level])];
}
