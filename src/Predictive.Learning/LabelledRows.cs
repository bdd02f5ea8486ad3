namespace Predictive.Learning;

/// <summary>Rows to learn from: features, what became of each row, and how much each counts.</summary>
public sealed class LabelledRows
{
    /// <summary>Checks that everything has one value a row.</summary>
    /// <param name="features">The features.</param>
    /// <param name="labels">
    /// A finite number a row: 0 or 1 where chances are learned. What a learner does not understand, it refuses.
    /// </param>
    /// <param name="weights">A finite weight above zero a row.</param>
    public LabelledRows(FeatureMatrix features, double[] labels, double[] weights)
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
    }

    /// <summary>The features.</summary>
    public FeatureMatrix Features { get; }

    /// <summary>What became of each row: a finite number, 0 or 1 where chances are learned.</summary>
    public double[] Labels { get; }

    /// <summary>How much each row counts.</summary>
    public double[] Weights { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows => Features.Rows;

    /// <summary>These rows, in this order.</summary>
    public LabelledRows Take(ReadOnlySpan<int> rows)
    {
        var labels = new double[rows.Length];
        var weights = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            labels[i] = Labels[rows[i]];
            weights[i] = Weights[rows[i]];
        }

        return new LabelledRows(Features.Take(rows), labels, weights);
    }
}
