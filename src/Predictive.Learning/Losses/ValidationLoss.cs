namespace Predictive.Learning.Losses;

/// <summary>How good margins are on rows that nothing is learned from; lower is better.</summary>
internal abstract class ValidationLoss
{
    /// <summary>Whether there is anything to measure.</summary>
    public abstract bool IsMeasurable { get; }

    /// <summary>The loss of these margins, one a row.</summary>
    public abstract double Of(ReadOnlySpan<double> margins);
}
