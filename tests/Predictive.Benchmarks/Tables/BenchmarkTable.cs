using Predictive.Learning;

namespace Predictive.Benchmarks.Tables;

/// <summary>What every learner gets alike: the same matrix, in the same order, split in two.</summary>
internal sealed record BenchmarkTable
{
    /// <summary>What the table is called in reports.</summary>
    public required string Name { get; init; }

    /// <summary>How it was split, in words.</summary>
    public required string Split { get; init; }

    /// <summary>The rows to learn from, in the order of time where there is one.</summary>
    public required LabelledRows Train { get; init; }

    /// <summary>The rows to be right about.</summary>
    public required LabelledRows Test { get; init; }

    /// <summary>The account of each training row; rows of one account move together.</summary>
    public required int[] TrainClusters { get; init; }

    /// <summary>The account of each test row.</summary>
    public required int[] TestClusters { get; init; }

    /// <summary>The log loss of the true chances on the test rows; null where nobody knows them.</summary>
    public double? BayesLogLoss { get; init; }

    /// <summary>A table whose rows are no one's kin.</summary>
    public static BenchmarkTable OfSingles(string name, string split, LabelledRows train, LabelledRows test) => new()
    {
        Name = name,
        Split = split,
        Train = train,
        Test = test,
        TrainClusters = [.. Enumerable.Range(0, train.Rows)],
        TestClusters = [.. Enumerable.Range(0, test.Rows)],
    };
}
