using Predictive.Learning.Boosting;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;

namespace Predictive.Learning;

/// <summary>
/// The short way from arrays to chances: learns, calibrates on rows the scorer did not see, and answers in the words
/// the columns were given with.
/// </summary>
/// <remarks>
/// <code>
/// var rows = FeatureMatrix.Of(("visits", visits), ("industry", industries));
/// var model = ChanceModel.Learn(rows, converted, seed: 7);
/// double chance = model.Chance(("visits", 12), ("industry", "steel"));
/// </code>
/// </remarks>
public sealed class ChanceModel
{
    private const double LaterShare = 0.2;
    private const int Folds = 5;

    /// <summary>Answers with a model that was learned or loaded before.</summary>
    public ChanceModel(LearnedModel learned)
    {
        ArgumentNullException.ThrowIfNull(learned);
        Learned = learned;
    }

    /// <summary>The scorer and its calibration; <see cref="ModelFile"/> saves it.</summary>
    public LearnedModel Learned { get; }

    /// <summary>The columns a row has.</summary>
    public IReadOnlyList<FeatureColumn> Columns => Learned.Scorer.Columns;

    /// <summary>
    /// Learns from rows in time order. The last fifth says how long to learn; every row is scored by a scorer that did
    /// not see it, and those margins calibrate; what answers then has learned from all rows.
    /// </summary>
    /// <param name="rows">The rows, oldest first.</param>
    /// <param name="converted">What became of each row.</param>
    /// <param name="seed">The only source of chance: the same seed gives the same model, bit for bit.</param>
    /// <param name="learner">Who learns; boosted trees unless told otherwise.</param>
    /// <exception cref="ArgumentException">There are no rows, or not one outcome a row.</exception>
    public static ChanceModel Learn(FeatureMatrix rows, bool[] converted, ulong seed, ILearner? learner = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(converted);
        var labels = Array.ConvertAll(converted, each => each ? 1.0 : 0);
        var all = new LabelledRows(rows, labels, Array.ConvertAll(labels, _ => 1.0));
        RowShape.CheckNotEmpty(all);
        learner ??= new BoostingLearner();
        var border = (int)((1 - LaterShare) * all.Rows);
        var first = learner.Train(all.Take(Rows(0, border)), all.Take(Rows(border, all.Rows)), seed);
        var calibrator = CalibratorChoice.Choose(
            MarginsUnseen(all, learner, first, seed), labels, all.Weights, Rows(0, all.Rows), seed);
        return new ChanceModel(new LearnedModel(learner.Retrain(all, first, seed), calibrator));
    }

    /// <summary>The chance of one row, strictly between 0 and 1; columns that are not named are missing.</summary>
    /// <exception cref="ArgumentException">A name is no column, stands twice, or the value is of the wrong
    /// kind.</exception>
    public double Chance(params ReadOnlySpan<NamedValue> values)
    {
        var row = new float[Columns.Count];
        var isGiven = new bool[row.Length];
        Array.Fill(row, float.NaN);
        foreach (var value in values)
        {
            var column = PlaceOf(value.Name);
            if (isGiven[column]) throw new ArgumentException($"'{value.Name}' is given twice. Give it once.");
            isGiven[column] = true;
            row[column] = value.Read(Columns[column]);
        }

        return Learned.Chance(row);
    }

    /// <summary>
    /// The chance of every row of a matrix; columns are found by name, and levels by theirs, whatever their order.
    /// </summary>
    /// <param name="rows">The rows; a column of the model that is not there counts as missing.</param>
    /// <param name="threads">How many threads may work; 0 for as many as there are cores.</param>
    public double[] Chances(FeatureMatrix rows, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var chances = new double[rows.Rows];
        Learned.Scorer.Margins(rows.Recoded(Columns), chances, threads);
        for (var row = 0; row < chances.Length; row++)
        {
            chances[row] = Learned.Calibrator.Chance(chances[row]);
        }

        return chances;
    }

    private static double[] MarginsUnseen(LabelledRows all, ILearner learner, IScorer like, ulong seed)
    {
        var order = Rows(0, all.Rows);
        new SeededRandom(seed).Shuffle(order.AsSpan());
        var margins = new double[all.Rows];
        var folds = Math.Min(Folds, all.Rows);
        for (var fold = 0; fold < folds && all.Rows > 1; fold++)
        {
            int[] held = [.. order.Where((_, place) => place % folds == fold).Order()];
            int[] others = [.. order.Where((_, place) => place % folds != fold).Order()];
            var unseen = new double[held.Length];
            learner.Retrain(all.Take(others), like, seed).Margins(all.Features.Take(held), unseen, threads: 0);
            for (var place = 0; place < held.Length; place++)
            {
                margins[held[place]] = unseen[place];
            }
        }

        return margins;
    }

    private int PlaceOf(string name)
    {
        for (var column = 0; column < Columns.Count; column++)
        {
            if (Columns[column].Name == name) return column;
        }

        throw new ArgumentException(
            $"'{name}' is no column of this model; its columns are {string.Join(", ", Columns.Select(c => c.Name))}.");
    }

    private static int[] Rows(int start, int end) => [.. Enumerable.Range(start, end - start)];
}
