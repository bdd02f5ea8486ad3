using Predictive.Learning.Boosting;

namespace Predictive.Learning.Tuning;

/// <summary>The settings of boosting: every option that can change what is learned, and where tuning looks.</summary>
internal static class BoostingSettings
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting<BoostingOptions>> All { get; } =
    [
        new("learningRate", o => o.LearningRate, (o, value) => o with { LearningRate = value })
        {
            Choices = [0.02, 0.03, 0.05, 0.07, 0.1, 0.15],
        },
        new("maxLeaves", o => o.MaxLeaves ?? 0, (o, value) => o with { MaxLeaves = value == 0 ? null : (int)value })
        {
            Choices = [2, 3, 4, 6, 8, 12, 16, 24, 32],
        },
        new("maxDepth", o => o.MaxDepth, (o, value) => o with { MaxDepth = (int)value })
        {
            Choices = [2, 3, 4, 6, 8, 12],
        },
        new("minLeafRows", o => o.MinLeafRows, (o, value) => o with { MinLeafRows = (int)value })
        {
            Choices = [5, 10, 20, 40, 80, 160],
        },
        new("minLeafWeight", o => o.MinLeafWeight, (o, value) => o with { MinLeafWeight = value })
        {
            Choices = [0.001, 0.1, 1, 3],
        },
        new("l2", o => o.L2, (o, value) => o with { L2 = value }) { Choices = [0, 0.3, 1, 2, 5, 10, 20, 50] },
        new("l1", o => o.L1, (o, value) => o with { L1 = value }) { Choices = [0, 0.1, 0.3, 1, 3] },
        new("rowShare", o => o.RowShare, (o, value) => o with { RowShare = value }) { Choices = [0.5, 0.7, 0.85, 1] },
        new("columnShare", o => o.ColumnShare, (o, value) => o with { ColumnShare = value })
        {
            Choices = [0.2, 0.3, 0.4, 0.5, 0.7, 1],
        },
        new("minCategoryRows", o => o.MinCategoryRows, (o, value) => o with { MinCategoryRows = (int)value })
        {
            Choices = [3, 5, 10, 20, 40],
        },
        new("statisticStrength", o => o.StatisticStrength, (o, value) => o with { StatisticStrength = value })
        {
            Choices = [0.5, 1, 2, 5, 10],
        },
        new("statisticMinLevels", o => o.StatisticMinLevels, (o, value) => o with { StatisticMinLevels = (int)value }),
        new("gradientLevels", o => o.GradientLevels, (o, value) => o with { GradientLevels = (int)value }),
        new("maxBins", o => o.MaxBins, (o, value) => o with { MaxBins = (int)value }),
        new("maxTrees", o => o.MaxTrees, (o, value) => o with { MaxTrees = (int)value }),
        new("minTrees", o => o.MinTrees, (o, value) => o with { MinTrees = (int)value }),
        new("patience", o => o.Patience, (o, value) => o with { Patience = (int)value }),
        new("minSplitGain", o => o.MinSplitGain, (o, value) => o with { MinSplitGain = value }),
        new("treesWithoutValidation", o => o.TreesWithoutValidation,
            (o, value) => o with { TreesWithoutValidation = (int)value }),
    ];
}
