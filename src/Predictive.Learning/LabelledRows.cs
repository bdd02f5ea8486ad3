namespace Predictive.Learning;

/// <summary>
/// Rows to learn from: features, what became of each row, how much each counts and, where it is known, when.
/// </summary>
public sealed class LabelledRows
{
    /// <summary>Checks that everything has one value a row.</summary>
    /// <param name="features">The features.</param>
    /// <param name="labels">
    /// A finite number a row: 0 or 1 where chances are learned. What a learner does not understand, it refuses.
    /// </param>
    /// <param name="weights">A finite weight above zero a row.</param>
    /// <param name="times">When each row was looked at and its label known; null where nothing says it.</param>
    /// <param name="groups">
    /// A number a row, equal for rows that share an outcome (several looks at one lead), so that none helps to predict
    /// another; null where each row stands alone.
    /// </param>
    public LabelledRows(
        FeatureMatrix features, double[] labels, double[] weights, RowTimes? times = null, int[]? groups = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(weights);
        if (labels.Length != features.Rows || weights.Length != features.Rows)
        {
            throw new ArgumentException(
                $"{features.Rows} rows need as many labels and weights; "
                + $"there are {labels.Length} and {weights.Length}.");
        }

        if ((times?.Rows ?? labels.Length) != labels.Length || (groups?.Length ?? labels.Length) != labels.Length)
        {
            throw new ArgumentException(
                $"{features.Rows} rows need as many times and groups, or none; "
                + $"there are {times?.Rows ?? 0} and {groups?.Length ?? 0}.");
        }

        if (Array.FindIndex(labels, label => !double.IsFinite(label)) is var odd and >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The label of row {odd} is {labels[odd]}; allowed are finite numbers."),
                nameof(labels));
        }

        if (Array.FindIndex(weights, each => each is not (> 0 and < double.PositiveInfinity)) is var light and >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The weight of row {light} is {weights[light]}; allowed are finite weights above 0."),
                nameof(weights));
        }

        Features = features;
        Labels = labels;
        Weights = weights;
        Times = times;
        Groups = groups;
    }

    /// <summary>The features.</summary>
    public FeatureMatrix Features { get; }

    /// <summary>What became of each row: a finite number, 0 or 1 where chances are learned.</summary>
    public double[] Labels { get; }

    /// <summary>How much each row counts.</summary>
    public double[] Weights { get; }

    /// <summary>When each row was looked at and its label known; null where nothing says it.</summary>
    public RowTimes? Times { get; }

    /// <summary>A number a row, equal for rows that share an outcome; null where each row stands alone.</summary>
    public int[]? Groups { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows => Features.Rows;

    /// <summary>The same rows with other features.</summary>
    /// <param name="features">As many rows, in the same order.</param>
    public LabelledRows With(FeatureMatrix features) => new(features, Labels, Weights, Times, Groups);

    /// <summary>These rows, in this order.</summary>
    public LabelledRows Take(ReadOnlySpan<int> rows)
    {
        var labels = new double[rows.Length];
        var weights = new double[rows.Length];
        var groups = Groups is null ? null : new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            labels[i] = Labels[rows[i]];
            weights[i] = Weights[rows[i]];
            if (groups is not null) groups[i] = Groups![rows[i]];
        }

        return new LabelledRows(Features.Take(rows), labels, weights, Times?.Take(rows), groups);
    }
}
