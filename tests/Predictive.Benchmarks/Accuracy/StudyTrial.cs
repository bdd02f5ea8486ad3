using Predictive.Learning;

namespace Predictive.Benchmarks.Accuracy;

/// <summary>
/// One trial of the random search, the same for every learner; each takes the settings that it has. All but the shares
/// are drawn evenly in their logarithm.
/// </summary>
/// <param name="Rate">Learning rate, 0.01 to 0.3.</param>
/// <param name="Leaves">The most leaves of a tree, 4 to 64.</param>
/// <param name="L2">Shrinkage of leaves, 0.1 to 30.</param>
/// <param name="MinLeaf">The fewest rows of a leaf, 5 to 200 (not XGBoost).</param>
/// <param name="MinLeafWeight">The smallest hessian of a leaf, 0.1 to 30 (not scikit-learn).</param>
/// <param name="RowShare">Rows a tree, 0.5 to 1 (not scikit-learn).</param>
/// <param name="ColumnShare">Columns a tree, 0.3 to 1 (not scikit-learn).</param>
/// <param name="Strength">Penalty of logistic regression on the mean loss, 0.00001 to 0.3.</param>
internal sealed record StudyTrial(
    double Rate, int Leaves, double L2, int MinLeaf, double MinLeafWeight, double RowShare, double ColumnShare,
    double Strength)
{
    /// <summary>How many trials each learner gets.</summary>
    public const int Trials = 20;

    /// <summary>The most trees of a trial; each fold's later part says where to stop.</summary>
    public const int MostTrees = 500;

    /// <summary>Trees without a better loss after which to stop.</summary>
    public const int Patience = 50;

    private const ulong Seed = 20;

    /// <summary>The trials.</summary>
    public static IReadOnlyList<StudyTrial> Drawn { get; } = Draw();

    /// <summary>
    /// Two folds in the order of the rows: learn from 60 % and be judged on the next 20 %, then 80 % and the last 20 %.
    /// </summary>
    public static IReadOnlyList<int[]> Folds(int rows) =>
        [[(int)(0.6 * rows), (int)(0.8 * rows)], [(int)(0.8 * rows), rows]];

    private static StudyTrial[] Draw()
    {
        var random = new SeededRandom(Seed);
        return [.. Enumerable.Range(0, Trials).Select(_ => new StudyTrial(
            Log(0.01, 0.3), (int)Log(4, 65), Log(0.1, 30), (int)Log(5, 201), Log(0.1, 30), Even(0.5, 1), Even(0.3, 1),
            Log(1e-5, 0.3)))];

        double Even(double low, double high) => low + ((high - low) * random.NextDouble());
        double Log(double low, double high) => Elementary.Exp(Even(Elementary.Log(low), Elementary.Log(high)));
    }
}
