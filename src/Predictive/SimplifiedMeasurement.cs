using System.Globalization;
using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Simplifying;
using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Predictive.Models;
using Predictive.Registry;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>
/// Holds simplified scoring rules against the model and today's rules, on leads that none of them saw.
/// </summary>
internal static class SimplifiedMeasurement
{
    public static SimplifiedRulesDocument Of(
        PreparedLeads leads, MeasuredRecipe recipe, SimplifiedPoints points, ScoringRules rules, ScoringRules? today,
        ModelVersion version, string thresholdWords)
    {
        var card = version.Card;
        Likelihood Told(Snapshot snapshot) => new(
            Chance(points.Intercept + (points.LogOddsOfAPoint * rules.PointsOf(snapshot))));
        var source = new LookSource
        {
            Records = leads.Read.Records,
            Snapshots = leads.Snapshots,
            Measured = recipe.Test,
            Likelihoods = recipe.TestLikelihoods,
            Model = recipe.Model,
            Rules = rules,
            MqlShare = card.MqlShare,
        };
        var loss = PairOf(source, version) ?? throw new BadInputException(
            "None of the latest leads has an outcome that is final; give an export that reaches further, or a shorter "
            + "horizon.");
        var gain = PairOf(
            source with
            {
                Likelihoods = [.. recipe.Test.Select(one => Told(one.Snapshot))],
                LikelihoodOf = Told,
                Rules = today,
                RuleThreshold = card.RuleThreshold,
            },
            version);
        return new SimplifiedRulesDocument
        {
            Model = card.Model,
            Version = card.Version,
            Conversion = card.Conversion,
            HorizonDays = leads.Snapshots.IsDated ? leads.Snapshots.Horizon.Days : null,
            Headline = Headline(rules, loss, gain),
            FittedTo = points.IsDistilled ? "likelihood" : "outcome",
            Candidates = points.Candidates,
            LearnedFrom = points.LearnedFrom,
            Threshold = rules.Threshold,
            Rules = RulesOf(rules, recipe),
            Loss = loss,
            Gain = gain,
            Notes =
            [
                recipe.Split.Description,
                thresholdWords,
                points.IsDistilled
                    ? "The points were fitted to the model's likelihoods, which told the calibration part better than "
                        + "points fitted to outcomes."
                    : "The points were fitted to what became of the leads, which told the calibration part better than "
                        + "points fitted to the model's likelihoods.",
                "Intervals are 95 %, from resampling whole accounts; differences are paired.",
            ],
        };
    }

    private static SimplifiedPairDocument? PairOf(LookSource source, ModelVersion version) =>
        PeriodLooks.Of(source) is { } looks
            ? SimplifiedPairDocument.Of(
                Comparison.Compare(looks.At(PredictedBar.Of(version.Cut)), seed: version.Card.Seed))
            : null;

    private static IReadOnlyList<SimplifiedRuleDocument> RulesOf(ScoringRules rules, MeasuredRecipe recipe)
    {
        var given = GivenPoints.Of(rules, recipe.Test.Select(one => one.Snapshot)).Points;
        var counts = new int[rules.Rules.Count];
        for (var lead = 0; lead < given.Rows; lead++)
        {
            foreach (var rule in given[lead].Columns)
                counts[rule]++;
        }

        return
        [
            .. rules.Rules.Select((rule, place) => new SimplifiedRuleDocument(
                rule.Name, rule.Points, counts[place], (double)counts[place] / given.Rows)),
        ];
    }

    private static string Headline(ScoringRules rules, SimplifiedPairDocument loss, SimplifiedPairDocument? gain) =>
        $"{rules.Rules.Count} rules with whole points rank leads with an AUC of {Number(loss.Other.Auc)}; the model "
        + $"has {Number(loss.One.Auc)} ({Difference(loss.Difference.Auc)})"
        + (gain is null ? "." : $", today's rules have {Number(gain.Other.Auc)} (a gain of "
            + $"{Difference(gain.Difference.Auc)}).");

    private static string Difference(MetricDocument metric) => metric is { Low: { } low, High: { } high }
        ? string.Create(
            CultureInfo.InvariantCulture, $"{metric.Value:+0.000;-0.000;0.000}, {low:0.000} to {high:0.000}")
        : Number(metric);

    private static string Number(MetricDocument metric) =>
        metric.Value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
