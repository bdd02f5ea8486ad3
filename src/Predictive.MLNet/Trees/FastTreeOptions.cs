using Predictive.Learning.Tuning;
using static System.FormattableString;

namespace Predictive.MLNet.Trees;

/// <summary>The options of FastTree; the defaults are FastTree's own.</summary>
public sealed record FastTreeOptions
{
    private const int MostLeaves = 64;

    /// <summary>The defaults.</summary>
    public static FastTreeOptions Default { get; } = new();

    /// <summary>The most trees; later rows say after how many it is best to stop. 1 or more.</summary>
    public int MaxTrees { get; init; } = 100;

    /// <summary>The most leaves of a tree, 2 to 64.</summary>
    public int MaxLeaves { get; init; } = 20;

    /// <summary>The least training rows of a leaf, 1 or more.</summary>
    public int MinLeafRows { get; init; } = 10;

    /// <summary>The step of each tree, above 0 up to 1.</summary>
    public double LearningRate { get; init; } = 0.2;

    /// <summary>The share of the columns' slots that each tree may ask about, above 0 up to 1.</summary>
    public double ColumnShare { get; init; } = 1;

    /// <summary>Every option by the name under which settings files and tuning know it.</summary>
    internal static IReadOnlyList<Setting<FastTreeOptions>> Settings { get; } =
    [
        new("learningRate", o => o.LearningRate, (o, value) => o with { LearningRate = value })
        {
            Choices = [0.025, 0.05, 0.1, 0.2, 0.4],
        },
        new("maxLeaves", o => o.MaxLeaves, (o, value) => o with { MaxLeaves = (int)value })
        {
            Choices = [2, 4, 8, 12, 20, 32],
        },
        new("minLeafRows", o => o.MinLeafRows, (o, value) => o with { MinLeafRows = (int)value })
        {
            Choices = [5, 10, 20, 40, 80, 160],
        },
        new("maxTrees", o => o.MaxTrees, (o, value) => o with { MaxTrees = (int)value })
        {
            Choices = [50, 100, 200, 400],
        },
        new("columnShare", o => o.ColumnShare, (o, value) => o with { ColumnShare = value })
        {
            Choices = [0.3, 0.5, 0.7, 1],
        },
    ];

    /// <summary>Refuses options outside their limits.</summary>
    /// <exception cref="ArgumentException">Says which, what it is and what is allowed.</exception>
    public void Validate()
    {
        if (MaxTrees < 1) throw new ArgumentException($"MaxTrees is {MaxTrees}; allowed is 1 or more.");
        if (MaxLeaves is < 2 or > MostLeaves)
        {
            throw new ArgumentException($"MaxLeaves is {MaxLeaves}; allowed are 2 to {MostLeaves}.");
        }

        if (MinLeafRows < 1) throw new ArgumentException($"MinLeafRows is {MinLeafRows}; allowed is 1 or more.");
        if (LearningRate is not (> 0 and <= 1))
        {
            throw new ArgumentException(Invariant($"LearningRate is {LearningRate}; allowed is above 0 up to 1."));
        }

        if (ColumnShare is not (> 0 and <= 1))
        {
            throw new ArgumentException(Invariant($"ColumnShare is {ColumnShare}; allowed is above 0 up to 1."));
        }
    }
}
