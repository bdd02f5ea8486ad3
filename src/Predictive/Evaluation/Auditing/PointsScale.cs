using Predictive.Models;

namespace Predictive.Evaluation.Auditing;

/// <summary>
/// Turns log-odds into points: so many points for one that the points deserved, summed for each lead, spread as widely
/// (by their standard deviation) as the points that the same rules give. What the log-odds spread by chance alone is
/// taken off first.
/// </summary>
internal sealed class PointsScale
{
    private readonly double[] _logOdds;
    private readonly double[] _pull;
    private readonly double _signal;

    private PointsScale(double[] logOdds, double[] pull, double signal, double points)
    {
        (_logOdds, _pull, _signal) = (logOdds, pull, signal);
        PointsPerLogOdds = points;
    }

    /// <summary>How many points one log-odds is worth.</summary>
    public double PointsPerLogOdds { get; }

    /// <summary>The scale; null where the rules tell no more of conversion than chance would.</summary>
    /// <param name="logOdds">The log-odds of each rule a time.</param>
    /// <param name="stated">The points of each rule a time.</param>
    /// <param name="spread">The covariance of how often each rule gave its points.</param>
    /// <param name="chance">What each pair of log-odds varies by chance.</param>
    public static PointsScale? Of(double[] logOdds, double[] stated, SquareMatrix spread, Func<int, int, double> chance)
    {
        var noise = 0.0;
        for (var one = 0; one < logOdds.Length; one++)
        {
            for (var other = 0; other < logOdds.Length; other++)
                noise += spread[one, other] * chance(one, other);
        }

        var signal = spread.Between(logOdds, logOdds) - noise;
        return signal > noise && noise >= 0
            ? new(logOdds, spread.Times(logOdds), signal, Math.Sqrt(spread.Between(stated, stated) / signal))
            : null;
    }

    /// <summary>The points a rule deserves a time.</summary>
    public double Deserved(int rule) => PointsPerLogOdds * _logOdds[rule];

    /// <summary>
    /// How the points a rule deserves move with the log-odds of each rule (the delta method): its own, and through the
    /// scale all.
    /// </summary>
    public double[] Slopes(int rule)
    {
        var slopes = Array.ConvertAll(_pull, pull => -Deserved(rule) * pull / _signal);
        slopes[rule] += PointsPerLogOdds;
        return slopes;
    }
}
