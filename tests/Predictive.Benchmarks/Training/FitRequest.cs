using Predictive.Learning.Boosting;

namespace Predictive.Benchmarks.Training;

/// <summary>How every learner trains in the speed benchmark: the same growth for all.</summary>
/// <param name="Trees">How many trees.</param>
/// <param name="Leaves">The most leaves of a tree.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="L2">The shrinkage of leaves, in units of hessian.</param>
/// <param name="Threads">How many threads may work.</param>
/// <param name="Sampled">Whether rows may be left out of histograms at random, without bias.</param>
internal sealed record FitRequest(int Trees, int Leaves, double Rate, double L2, int Threads, bool Sampled)
{
    private const int LevelsOfSampling = 7;

    /// <summary>What to do, as peers read it.</summary>
    public string Do => "fit";

    /// <summary>The settings in our words: no early stopping, all columns, 20 rows a leaf as in scikit-learn.</summary>
    public BoostingOptions Options() => BoostingOptions.Default with
    {
        MaxTrees = Trees,
        TreesWithoutValidation = Trees,
        Patience = 0,
        MinTrees = 0,
        MaxLeaves = Leaves,
        LearningRate = Rate,
        MaxDepth = 64,
        MinLeafRows = 20,
        L2 = L2,
        ColumnShare = 1,
        GradientLevels = Sampled ? LevelsOfSampling : 0,
        Threads = Threads,
    };
}
