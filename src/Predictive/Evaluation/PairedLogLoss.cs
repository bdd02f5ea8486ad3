namespace Predictive.Evaluation;

/// <summary>The log losses of two models on the same rows and their difference; the intervals share draws.</summary>
/// <param name="One">The first model's.</param>
/// <param name="Other">The second model's.</param>
/// <param name="Difference">The first's less the second's; below 0 the first is better.</param>
public sealed record PairedLogLoss(Estimate One, Estimate Other, Estimate Difference)
{
    /// <summary>Measures both.</summary>
    /// <param name="one">Rows with the first model's likelihoods.</param>
    /// <param name="other">The same rows, in the same order, with the second's.</param>
    /// <param name="seed">The only source of chance.</param>
    public static PairedLogLoss Of(ScoredRows one, ScoredRows other, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (!one.Labels.AsSpan().SequenceEqual(other.Labels) || !one.Weights.AsSpan().SequenceEqual(other.Weights))
        {
            throw new ArgumentException(
                $"Two models are compared on the same rows; {one.Rows} and {other.Rows} rows that differ came.");
        }

        var losses = LogLoss.PerRow(one.Likelihoods, one.Labels);
        var others = LogLoss.PerRow(other.Likelihoods, other.Labels);
        var (value, otherValue) = (Mean(losses, one.Weights), Mean(others, one.Weights));
        var drawn = ClusteredBootstrap.Run(
            one.Weights, one.Clusters, 2, Fill, ClusteredBootstrap.UsualRounds, seed);
        return new PairedLogLoss(
            drawn.Interval(0, value), drawn.Interval(1, otherValue), drawn.Difference(0, 1, value - otherValue));

        void Fill(ReadOnlySpan<double> weights, Span<double> figures)
        {
            figures[0] = Mean(losses, weights);
            figures[1] = Mean(others, weights);
        }
    }

    private static double Mean(double[] losses, ReadOnlySpan<double> weights) =>
        WeightedMean.Of(losses, weights) ?? double.NaN;
}
