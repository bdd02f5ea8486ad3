namespace Predictive.Evaluation;

/// <summary>
/// What every figure was in every round of a <see cref="ClusteredBootstrap"/>; all figures share their draws.
/// </summary>
public sealed class BootstrapRounds
{
    /// <summary>Fewer accounts than this say nothing about how accounts differ.</summary>
    public const int FewestClusters = 10;

    private readonly double[] _drawn;
    private readonly int _figures;

    internal BootstrapRounds(double[] drawn, int figures, int clusters)
    {
        _drawn = drawn;
        _figures = figures;
        Clusters = clusters;
    }

    /// <summary>How many accounts were drawn from.</summary>
    public int Clusters { get; }

    /// <summary>Whether there are enough accounts for an interval.</summary>
    public bool HasEnoughClusters => Clusters >= FewestClusters;

    /// <summary>How many rounds were drawn.</summary>
    public int Rounds => _figures == 0 ? 0 : _drawn.Length / _figures;

    /// <summary>
    /// The 95 % percentile interval of a figure, widened where needed to hold its value. Rounds in which the figure
    /// cannot be said are left out; where they are more than half, or accounts are too few, there is no interval.
    /// </summary>
    /// <param name="figure">Which figure.</param>
    /// <param name="value">Its value on the rows as they are.</param>
    public Estimate Interval(int figure, double value) =>
        IntervalOf(round => Drawn(round, figure), value, centred: false);

    /// <summary>
    /// As <see cref="Interval"/>, moved by how far the rounds' mean lies from the value: for a figure that resampling
    /// itself pushes up, such as a calibration error. Not below 0.
    /// </summary>
    public Estimate CentredInterval(int figure, double value) =>
        IntervalOf(round => Drawn(round, figure), value, centred: true);

    /// <summary>The interval of one figure less another, paired: both saw the same draws.</summary>
    public Estimate Difference(int figure, int less, double value) =>
        IntervalOf(round => Drawn(round, figure) - Drawn(round, less), value, centred: false);

    private double Drawn(int round, int figure) => _drawn[(round * _figures) + figure];

    private Estimate IntervalOf(Func<int, double> drawn, double value, bool centred)
    {
        if (!HasEnoughClusters)
        {
            return Estimate.WithoutInterval(
                value, $"There are {Clusters} accounts; an interval needs at least {FewestClusters}.");
        }

        var said = Enumerable.Range(0, Rounds).Select(drawn).Where(double.IsFinite).Order().ToArray();
        if (2 * said.Length < Rounds)
        {
            return Estimate.WithoutInterval(
                value,
                $"Only {said.Length} of {Rounds} resamplings could say it: there are too few rows of one kind.");
        }

        var shift = centred ? value - said.Average() : 0;
        var low = Percentile.Of(said, 0.025) + shift;
        var high = Percentile.Of(said, 0.975) + shift;
        return Estimate.Of(value, Math.Min(value, centred ? Math.Max(0, low) : low), Math.Max(value, high));
    }
}
