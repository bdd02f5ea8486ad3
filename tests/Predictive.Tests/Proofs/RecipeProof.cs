using Predictive.Evaluation;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Tests.Proofs;

/// <summary>How the recipe did over several seeds of one world: means with their standard errors.</summary>
internal sealed class RecipeProof
{
    private readonly List<Seed> _seeds = [];

    public double MeanSlope => _seeds.Average(seed => seed.Slope);

    public double MeanIntercept => _seeds.Average(seed => seed.Intercept);

    public double MeanAuc => _seeds.Average(seed => seed.Auc);

    /// <summary>The AUC, on the same leads, of the recipe trained on many more leads of the same world.</summary>
    public double MeanAucOfMany => _seeds.Average(seed => seed.AucOfMany);

    public double MeanTruthAuc => _seeds.Average(seed => seed.TruthAuc);

    /// <summary>
    /// The lower end of the paired 95 % interval, over the seeds, of the recipe's AUC less the truth's: above 0 the
    /// recipe would know more than there is to know.
    /// </summary>
    public double LeastAboveTruth =>
        MeanAuc - MeanTruthAuc - (1.96 * StandardError(seed => seed.Auc - seed.TruthAuc));

    public void Add(SimulatedLeads leads, LeadModel many)
    {
        var trained = leads.Train();
        var test = trained.Split.Test;
        var report = new MeasuredLeads(test, trained.TestLikelihoods)
            .Evaluate(trained.BaseRate, trainedOn: null, seed: 7);
        _seeds.Add(new Seed(
            report.CalibrationSlope.Value!.Value,
            report.CalibrationIntercept.Value!.Value,
            report.Auc.Value!.Value,
            AucOf(test, one => many.LikelihoodOf(one.Snapshot).Value),
            AucOf(test, one => leads.Truth[one.Snapshot.LeadId])));
    }

    public override string ToString() =>
        $"{_seeds.Count} seeds: slope {Words(seed => seed.Slope)}, intercept {Words(seed => seed.Intercept)}, "
        + $"AUC {Words(seed => seed.Auc)}, of many leads {Words(seed => seed.AucOfMany)}, "
        + $"of the truth {Words(seed => seed.TruthAuc)}";

    private string Words(Func<Seed, double> figure) => FormattableString.Invariant(
        $"{_seeds.Average(figure):0.0000} (se {StandardError(figure):0.0000})");

    private static double AucOf(IReadOnlyList<LabelledSnapshot> snapshots, Func<LabelledSnapshot, double> chance)
    {
        double[] chances = [.. snapshots.Select(chance)];
        double[] labels = [.. snapshots.Select(one => one.Converted ? 1.0 : 0.0)];
        return RankingQuality.RocAuc(chances, labels, [.. snapshots.Select(one => one.Weight)])!.Value;
    }

    private double StandardError(Func<Seed, double> figure)
    {
        var mean = _seeds.Average(figure);
        var variance = _seeds.Sum(seed => Math.Pow(figure(seed) - mean, 2)) / Math.Max(1, _seeds.Count - 1);
        return Math.Sqrt(variance / _seeds.Count);
    }

    private sealed record Seed(double Slope, double Intercept, double Auc, double AucOfMany, double TruthAuc);
}
