using Predictive.Evaluation;
using Predictive.Simulation;

namespace Predictive.Tests.Proofs;

/// <summary>
/// The interval of the gain (conversion of predicted less that of rule MQLs, at equal volume in every week), in a world
/// in which working a lead does nothing.
/// </summary>
/// <remarks>
/// <para>
/// The estimand is the gain expected of <b>new leads of this world</b>: other accounts, as many leads, the same rules,
/// the same model, the same weeks. It is the mean, over many funnels that are not judged, of the gain in true chances.
/// The interval resamples accounts and holds the MQLs fixed, so it holds the chance of each conversion and the luck of
/// which accounts came. For these very leads, whose accounts are as they are, it is a little too wide.
/// </para>
/// <para>
/// The oracle sees the same conversions but knows the true chances, and so how far the gain is spread: the chances' own
/// variance, and that between accounts. Its interval is the gain seen and 1.96 such spreads on both sides.
/// </para>
/// </remarks>
internal sealed class GainProof(World world, int leads)
{
    private const double Threshold = 65;
    private const double Z = 1.959963984540054;

    private readonly List<Judged> _judged = [];

    /// <summary>How many funnels were judged.</summary>
    public int Funnels => _judged.Count;

    /// <summary>The gain to be expected of new leads.</summary>
    public required double Truth { get; init; }

    /// <summary>In how many funnels the interval held the truth.</summary>
    public int Covered => _judged.Count(one => one.Gain.Low <= Truth && Truth <= one.Gain.High);

    /// <summary>In how many funnels the interval held the gain of these very leads.</summary>
    public int CoveredTheseLeads => _judged.Count(
        one => one.Gain.Low <= one.OfTheseLeads && one.OfTheseLeads <= one.Gain.High);

    /// <summary>The mean interval score, as a multiple of the oracle's.</summary>
    public double ScoreRatio => _judged.Average(one => IntervalScore.Of(one.Gain, Truth)) / OracleScore;

    private double MeanWidth => _judged.Average(one => one.Gain.High!.Value - one.Gain.Low!.Value);

    private double OracleScore => _judged.Average(one => IntervalScore.Of(
        one.Gain.Value!.Value - (Z * one.Spread), one.Gain.Value.Value + (Z * one.Spread), Truth));

    /// <summary>The truth, from funnels of these seeds.</summary>
    public double TruthOf(ulong first, int seeds)
    {
        var gains = new double[seeds];
        Parallel.For(0, seeds, seed => gains[seed] = GainInChances(Look(first + (ulong)seed).Sides));
        return gains.Average();
    }

    /// <summary>Judges the intervals of funnels of these seeds.</summary>
    public void Judge(ulong first, int seeds)
    {
        var judged = new Judged[seeds];
        Parallel.For(0, seeds, seed => judged[seed] = Judge(first + (ulong)seed));
        _judged.AddRange(judged);
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Funnels} funnels of {leads} leads: true gain {100 * Truth:0.00} points, mean of those seen ")
        + FormattableString.Invariant($"{100 * _judged.Average(one => one.Gain.Value!.Value):0.00}; covered ")
        + FormattableString.Invariant($"{Covered} times (these leads {CoveredTheseLeads}), mean width ")
        + FormattableString.Invariant($"{100 * MeanWidth:0.00} points, interval score {ScoreRatio:0.000} x ")
        + "the oracle's";

    private Judged Judge(ulong seed)
    {
        var (funnel, sides) = Look(seed);
        var report = Comparison.Compare(funnel.Compared(Threshold), seed: seed);
        return new Judged(
            report.EqualVolume.Difference.ConversionRate, GainInChances(sides), SpreadOf(funnel, sides));
    }

    private (JudgedFunnel Funnel, Side[] Sides) Look(ulong seed)
    {
        var funnel = JudgedFunnel.Of(world, leads, seed);
        var (predicted, rules) = (funnel.PredictedMqls(Threshold), funnel.RuleMqls(Threshold));
        double volume = rules.Count(verdict => verdict);
        return (funnel,
        [
            .. funnel.Chances.Select((chance, row) => new Side(
                ((predicted[row] ? 1 : 0) - (rules[row] ? 1 : 0)) / volume, chance)),
        ]);
    }

    private static double GainInChances(Side[] sides) => sides.Sum(side => side.Part * side.Chance);

    private static double SpreadOf(JudgedFunnel funnel, Side[] sides)
    {
        var own = sides.Sum(side => side.Part * side.Part * side.Chance * (1 - side.Chance));
        double[] accounts =
        [
            .. sides.Select((side, row) => (side, Cluster: funnel.Rows.Clusters[row])).GroupBy(one => one.Cluster)
                .Select(account => account.Sum(one => one.side.Part * one.side.Chance)),
        ];
        var mean = accounts.Average();
        return Math.Sqrt(own + accounts.Sum(one => (one - mean) * (one - mean)));
    }

    /// <param name="Part">What a conversion of the lead adds to the gain.</param>
    /// <param name="Chance">Its true chance.</param>
    private readonly record struct Side(double Part, double Chance);

    private sealed record Judged(Estimate Gain, double OfTheseLeads, double Spread);
}
