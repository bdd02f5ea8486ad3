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

    /// <summary>The upper end of the paired 95 % interval of the recipe's AUC less the truth's, over the seeds.</summary>
    public double MostAboveTruth =>
        MeanAuc - MeanTruthAuc + (1.96 * StandardError(seed => seed.Auc - seed.TruthAuc));

    public void Add(SimulatedLeads leads, LeadModel many)
    {
        var trained = leads.Train();
        var test = trained.Split.Test;
        var report = new MeasuredLeads(test, trained.TestLikelihoods).Evaluate(trained.BaseRate, trainedOn: null, seed: 7);
        _seeds.Add(new Seed(
            report.CalibrationSlope.Value!.Value,
            report.CalibrationIntercept.Value!.Value,
            report.Auc.Value!.Value,
            AucOf(test, one => many.LikelihoodOf(one.Snapshot).Value),
            AucOf(test, one => leads.Truth[one.Snapshot.LeadId])));
    }

    public override string ToString() => FormattableString.Invariant(
        $"{_seeds.Count} seeds: slope {MeanSlope:0.000} (se {StandardError(s => s.Slope):0.000}), intercept {MeanIntercept:0.000} ")
        + FormattableString.Invariant(
        $"(se {StandardError(s => s.Intercept):0.000}), AUC {MeanAuc:0.0000} (se {StandardError(s => s.Auc):0.0000}), ")
        + FormattableString.Invariant(
        $"AUC of many leads {MeanAucOfMany:0.0000}, truth {MeanTruthAuc:0.0000}");

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
