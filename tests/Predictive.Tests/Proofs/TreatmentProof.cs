using Predictive.Evaluation.Treatment;
using Predictive.Simulation;

namespace Predictive.Tests.Proofs;

/// <summary>
/// The gain that is expected if all MQLs are worked, in a world in which points decide whom sales works and work makes
/// leads convert. The truth, which only the examiner sees, is the gain in the true chances if worked: of new leads of
/// this world, the mean over funnels that are not judged.
/// </summary>
internal sealed class TreatmentProof(World world, int leads)
{
    public const double Threshold = 100;

    private readonly List<TreatmentReport> _reports = [];

    /// <summary>The gain to be expected of new leads if all are worked.</summary>
    public required double Truth { get; init; }

    public IReadOnlyList<TreatmentReport> Reports => _reports;

    public IEnumerable<TreatmentReport> Identified => _reports.Where(report => report.IsIdentifiable);

    /// <summary>In how many funnels the interval of the gain if worked held the truth.</summary>
    public int Covered => Identified.Count(report => Holds(report.ExpectedIfWorked));

    /// <summary>In how many funnels the interval of the gain as observed held it.</summary>
    public int CoveredAsObserved => _reports.Count(report => Holds(report.AsObserved));

    /// <summary>The mean gain if worked less the truth.</summary>
    public double Bias => Identified.Average(report => report.ExpectedIfWorked.Difference.Value!.Value) - Truth;

    /// <summary>The mean gain as observed less the truth.</summary>
    public double BiasAsObserved => _reports.Average(report => report.AsObserved.Difference.Value!.Value) - Truth;

    /// <summary>The mean gain among the worked less the truth.</summary>
    public double BiasAmongWorked => _reports.Average(report => report.AmongWorked.Difference.Value!.Value) - Truth;

    /// <summary>The standard error of <see cref="Bias"/>.</summary>
    public double BiasError
    {
        get
        {
            double[] gains = [.. Identified.Select(report => report.ExpectedIfWorked.Difference.Value!.Value)];
            var mean = gains.Average();
            return Math.Sqrt(gains.Sum(gain => (gain - mean) * (gain - mean)) / (gains.Length - 1.0) / gains.Length);
        }
    }

    /// <summary>The truth, from funnels of these seeds.</summary>
    public double TruthOf(ulong first, int seeds)
    {
        var gains = new double[seeds];
        Parallel.For(0, seeds, seed => gains[seed] = GainIfWorked(first + (ulong)seed));
        return gains.Average();
    }

    /// <summary>Judges funnels of these seeds.</summary>
    public void Judge(ulong first, int seeds)
    {
        var reports = new TreatmentReport[seeds];
        Parallel.For(0, seeds, seed => reports[seed] = TreatmentAnalysis.Of(
            JudgedFunnel.Of(world, leads, first + (ulong)seed).Treatment(Threshold), seed: first + (ulong)seed));
        _reports.AddRange(reports);
    }

    public override string ToString() => FormattableString.Invariant(
        $"{_reports.Count} funnels of {leads} leads, {Identified.Count()} identifiable: true gain if worked ")
        + FormattableString.Invariant($"{100 * Truth:0.00} points; bias as observed {100 * BiasAsObserved:+0.00;-0.00}")
        + FormattableString.Invariant($" (covered {CoveredAsObserved} times), among the worked ")
        + FormattableString.Invariant($"{100 * BiasAmongWorked:+0.00;-0.00}, ours {100 * Bias:+0.00;-0.00} ")
        + FormattableString.Invariant($"(se {100 * BiasError:0.00}), covered {Covered} times, mean width ")
        + FormattableString.Invariant($"{100 * MeanWidth:0.00} points");

    private double MeanWidth => Identified.Average(report =>
        report.ExpectedIfWorked.Difference.High!.Value - report.ExpectedIfWorked.Difference.Low!.Value);

    private double GainIfWorked(ulong seed)
    {
        var funnel = JudgedFunnel.Of(world, leads, seed);
        var rows = funnel.Treatment(Threshold);
        double MeanOf(IReadOnlyList<bool> mqls) => Enumerable.Range(0, rows.Rows.Rows)
            .Where(row => rows.Cases![row] is WorkCase.Worked or WorkCase.NotWorked)
            .Where(row => mqls[row]).Average(row => funnel.ChancesIfWorked[row]);
        return MeanOf(rows.Predicted) - MeanOf(rows.Rules);
    }

    private bool Holds(TreatmentGain gain) => gain.Difference.Low <= Truth && Truth <= gain.Difference.High;
}
