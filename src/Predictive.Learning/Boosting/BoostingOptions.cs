namespace Predictive.Learning.Boosting;

/// <summary>
/// How boosting learns; the defaults suit a few thousand to a few hundred thousand rows with rare conversions.
/// </summary>
public sealed record BoostingOptions
{
    /// <summary>The defaults.</summary>
    public static BoostingOptions Default { get; } = new();

    /// <summary>What is made small, and so what margins mean; <see cref="InverseLink"/> turns them back.</summary>
    public BoostingLoss Loss { get; init; } = BoostingLoss.Log;

    /// <summary>The most trees: 1 to 100,000.</summary>
    public int MaxTrees { get; init; } = 1000;

    /// <summary>
    /// Trees without a better validation loss after which to stop: 1 or more; 0 always learns all trees.
    /// </summary>
    public int Patience { get; init; } = 50;

    /// <summary>
    /// The trees kept even where the validation part would rather have fewer, as after a sharp drift: a model without
    /// trees ranks nobody. 0 or more.
    /// </summary>
    public int MinTrees { get; init; } = 60;

    /// <summary>
    /// The trees learned where the validation part cannot say when to stop (empty, or one class only).
    /// </summary>
    public int TreesWithoutValidation { get; init; } = 100;

    /// <summary>The share of its best value that each leaf gets: above 0 up to 1.</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>
    /// The most leaves of a tree: 2 to 256; null lets the number of conversions decide, since few conversions bear
    /// only small trees (<see cref="TreeSize"/>).
    /// </summary>
    public int? MaxLeaves { get; init; }

    /// <summary>The most questions between root and leaf: 1 to 64.</summary>
    public int MaxDepth { get; init; } = 12;

    /// <summary>
    /// The fewest rows of a leaf: 1 or more. Sums are kept by bin but rows are not counted there, so a leaf's rows are
    /// told from its share of its parent's hessian, as LightGBM does; 1 asks for nothing.
    /// </summary>
    public int MinLeafRows { get; init; } = 20;

    /// <summary>The smallest sum of hessians of a leaf: 0 or more.</summary>
    public double MinLeafWeight { get; init; } = 1e-3;

    /// <summary>How far a leaf's sum of gradients is drawn towards 0 before it counts: 0 or more.</summary>
    public double L1 { get; init; }

    /// <summary>How strongly leaves are shrunk, in units of hessian: 0 or more.</summary>
    public double L2 { get; init; } = 5;

    /// <summary>The least gain worth a split: 0 or more.</summary>
    public double MinSplitGain { get; init; } = 1e-9;

    /// <summary>The most bins of a column's values: 2 to 255.</summary>
    public int MaxBins { get; init; } = 255;

    /// <summary>
    /// The fewest rows with which a level can be asked about; rarer ones count as unseen: 1 or more.
    /// </summary>
    public int MinCategoryRows { get; init; } = 10;

    /// <summary>
    /// The fewest levels, each of two rows or more (of different groups), with which a category is also read as a
    /// number: how often each of its levels converted before (ordered target statistics). Fewer levels are better asked
    /// about one by one. 1 or more; <see cref="int.MaxValue"/> reads none.
    /// </summary>
    public int StatisticMinLevels { get; init; } = 50;

    /// <summary>
    /// How strongly such a number is drawn towards that of all rows: in expected conversions, above 0 up to 1,000,000.
    /// </summary>
    public double StatisticStrength { get; init; } = 2;

    /// <summary>The share of the rows, drawn anew for each tree, from which it is grown: above 0 up to 1.</summary>
    public double RowShare { get; init; } = 1;

    /// <summary>
    /// 0 grows trees from all rows. 2 to 127 rounds each gradient, up or down by chance, to so many levels, and leaves
    /// out the rows that round to nothing: about twice as fast with 7, and on the sets on which defaults were chosen as
    /// good (log loss 0.1 % lower). Leaves get their values from all rows either way.
    /// </summary>
    public int GradientLevels { get; init; } = 7;

    /// <summary>The share of the columns, drawn anew for each tree, that it may ask about: above 0 up to 1.</summary>
    public double ColumnShare { get; init; } = 0.5;

    /// <summary>
    /// Numbers, by name, with which margins may only rise (1) or only fall (-1), all else being equal; missing values
    /// are free.
    /// </summary>
    public IReadOnlyDictionary<string, int> Monotone { get; init; } = new Dictionary<string, int>();

    /// <summary>How many threads may work; 0 for as many as there are cores. Never changes a result.</summary>
    public int Threads { get; init; }

    /// <summary>Refuses values outside the limits that each option states.</summary>
    /// <exception cref="ArgumentException">Names the option, what it is and what is allowed.</exception>
    public void Validate()
    {
        if (!Enum.IsDefined(Loss))
        {
            throw new ArgumentException(
                $"Loss is {Loss}; allowed is {string.Join(", ", Enum.GetNames<BoostingLoss>())}.", nameof(Loss));
        }

        Within(nameof(MaxTrees), MaxTrees, 1, 100_000);
        Within(nameof(Patience), Patience, 0, int.MaxValue);
        Within(nameof(MinTrees), MinTrees, 0, 100_000);
        Within(nameof(TreesWithoutValidation), TreesWithoutValidation, 1, 100_000);
        Share(nameof(LearningRate), LearningRate);
        Within(nameof(MaxLeaves), MaxLeaves ?? 2, 2, 256);
        Within(nameof(MaxDepth), MaxDepth, 1, 64);
        Within(nameof(MinLeafRows), MinLeafRows, 1, int.MaxValue);
        Within(nameof(MinLeafWeight), MinLeafWeight, 0, double.MaxValue);
        Within(nameof(L1), L1, 0, double.MaxValue);
        Within(nameof(L2), L2, 0, double.MaxValue);
        Within(nameof(MinSplitGain), MinSplitGain, 0, double.MaxValue);
        Within(nameof(MaxBins), MaxBins, 2, 255);
        Within(nameof(MinCategoryRows), MinCategoryRows, 1, int.MaxValue);
        Within(nameof(StatisticMinLevels), StatisticMinLevels, 1, int.MaxValue);
        Positive(nameof(StatisticStrength), StatisticStrength, 1e6);
        Share(nameof(RowShare), RowShare);
        if (GradientLevels is not (0 or (>= 2 and <= 127)))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"GradientLevels is {GradientLevels}; allowed is 0, or 2 to 127."), nameof(GradientLevels));
        }

        Share(nameof(ColumnShare), ColumnShare);
        foreach (var (column, direction) in Monotone)
        {
            if (direction is not (1 or -1))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Monotone of '{column}' is {direction}; allowed is 1 (rising) or -1 (falling)."),
                    nameof(Monotone));
            }
        }

        Within(nameof(Threads), Threads, 0, 4096);
    }

    private static void Within(string option, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            var range = most >= int.MaxValue ? FormattableString.Invariant($"{least} or more")
                : FormattableString.Invariant($"{least} to {most}");
            throw new ArgumentException(
                FormattableString.Invariant($"{option} is {value}; allowed is {range}."), option);
        }
    }

    private static void Positive(string option, double value, double most)
    {
        if (!(value > 0 && value <= most))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{option} is {value}; allowed is above 0 up to {most}."), option);
        }
    }

    private static void Share(string option, double value)
    {
        if (value is not (> 0 and <= 1))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{option} is {value}; allowed is above 0 up to 1."), option);
        }
    }
}
