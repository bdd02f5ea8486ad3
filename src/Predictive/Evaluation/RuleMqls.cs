namespace Predictive.Evaluation;

/// <summary>What the scoring rules said of each row: their points, and whether it was a rule MQL.</summary>
public sealed class RuleMqls
{
    private RuleMqls(double[] ranks, bool[] verdicts, double? threshold) =>
        (Ranks, Verdicts, Threshold) = (ranks, verdicts, threshold);

    /// <summary>Whether each row was a rule MQL.</summary>
    public bool[] Verdicts { get; }

    /// <summary>The points from which on a row was an MQL; null where the verdicts came without.</summary>
    public double? Threshold { get; }

    /// <summary>How many rule MQLs there are.</summary>
    public int Volume => Verdicts.Count(verdict => verdict);

    /// <summary>How high the rules rank each row; a row without points ranks below all.</summary>
    internal double[] Ranks { get; }

    /// <summary>Rule MQLs by points.</summary>
    /// <param name="points">The points of each row; NaN where the rules gave none, which makes no MQL.</param>
    /// <param name="threshold">The points from which on a row is an MQL.</param>
    public static RuleMqls FromPoints(double[] points, double threshold)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (double.IsNaN(threshold))
        {
            throw new ArgumentException(
                "The threshold is not a number; give the points that make an MQL.", nameof(threshold));
        }

        return new RuleMqls(RanksOf(points), Array.ConvertAll(points, point => point >= threshold), threshold);
    }

    /// <summary>Rule MQLs as they were decided, whatever the points say.</summary>
    /// <param name="verdicts">Whether each row was a rule MQL.</param>
    /// <param name="points">The points behind them, by which the rules rank; null to rank by verdict alone.</param>
    public static RuleMqls FromVerdicts(bool[] verdicts, double[]? points = null)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        if (points is not null && points.Length != verdicts.Length)
        {
            throw new ArgumentException($"{verdicts.Length} verdicts need as many points; there are {points.Length}.");
        }

        return new RuleMqls(
            points is null ? Array.ConvertAll(verdicts, verdict => verdict ? 1.0 : 0.0) : RanksOf(points),
            verdicts,
            threshold: null);
    }

    private static double[] RanksOf(double[] points) =>
        Array.ConvertAll(points, point => double.IsNaN(point) ? double.NegativeInfinity : point);
}
