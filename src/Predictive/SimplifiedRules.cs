using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Simplifying;
using Predictive.Models;
using Predictive.Registry;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive;

/// <summary>
/// A model told as a few scoring rules that any marketing tool can run, held against the model and today's rules.
/// </summary>
/// <param name="Yaml">The rules file.</param>
/// <param name="Document">What the rules are, lose and gain.</param>
public sealed record SimplifiedRules(string Yaml, SimplifiedRulesDocument Document)
{
    /// <summary>The most rules unless told.</summary>
    public const int UsualMost = 20;

    /// <summary>More snapshots than this are not learned from; the others are left out by their leads' ids.</summary>
    public const int MostLearned = 200_000;

    /// <summary>
    /// Learns a version's recipe on the leads before the test, simplifies it with nothing but these, and measures both
    /// on the test.
    /// </summary>
    /// <param name="funnel">The funnel.</param>
    /// <param name="version">The version whose recipe counts.</param>
    /// <param name="most">How many rules at most.</param>
    /// <param name="progress">Told each step as it begins.</param>
    /// <exception cref="BadInputException">
    /// The funnel cannot be read, is about another conversion, lacks attributes that the version learned from, or
    /// nothing in it can be told by rules.
    /// </exception>
    public static SimplifiedRules On(FunnelFile funnel, ModelVersion version, int most, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(version);
        VersionAttributes.Check(version, funnel);
        VersionMeasurement.CheckConversion(funnel, version);
        var read = FunnelRecordReader.Read(funnel, progress);
        var leads = PreparedLeads.Of(funnel, read, VersionMeasurement.RecipeOf(version), progress);
        var recipe = LeadModelTrainer.Measure(leads.Snapshots, leads.Model, version.Card.Seed, progress);
        var learned = Learnable(recipe.Split);
        progress?.Invoke(Invariant($"Telling {learned.Count:N0} {leads.Snapshots.Unit} by rules"));
        var points = SimplifiedPoints.Of(
            learned, learned.FindIndex(recipe.Split.Calibrate.Contains),
            [.. learned.AsParallel().AsOrdered().Select(one => recipe.Model.LikelihoodOf(one.Snapshot).Value)],
            leads.Leaks.LeftOut, most);
        if (points.Rules.Count == 0)
        {
            throw new BadInputException("No attribute, source or activity of these leads tells conversions apart "
                + "surely enough for a rule. Use more history, or name more columns in funnel.yaml.");
        }

        var today = leads.Rules ?? version.Rules;
        var rules = new ScoringRules(0, points.Rules);
        var (threshold, why) = ThresholdOf(rules, today, version, [.. learned.Select(one => one.Snapshot)]);
        var yaml = RulesText.Of(rules with { Threshold = threshold }, Comment(version, leads.Snapshots));
        var written = ScoringRulesFile.Read(yaml, "simplified rules", RuleVocabulary.Of(read.Records));
        progress?.Invoke(Invariant($"Measuring the {recipe.Test.Count:N0} latest {leads.Snapshots.Unit}"));
        return new SimplifiedRules(
            yaml, SimplifiedMeasurement.Of(leads, recipe, points, written, today, version, why));
    }

    /// <summary>
    /// The snapshots before the test, the calibration part last, thinned by leads where there are very many.
    /// </summary>
    private static List<LabelledSnapshot> Learnable(TrainingSplit split)
    {
        LabelledSnapshot[] all = [.. split.Train, .. split.Calibrate];
        var share = Math.Min(1, (double)MostLearned / all.Length);
        return [.. all.Where(one => StableHash.Of(one.Snapshot.LeadId, 0) % 10_000 < (ulong)(10_000 * share))];
    }

    /// <summary>The points that as many leads reach as are MQLs today.</summary>
    private static (double Threshold, string Why) ThresholdOf(
        ScoringRules rules, ScoringRules? today, ModelVersion version, IReadOnlyList<Snapshot> snapshots)
    {
        var share = today is null ? version.Card.MqlShare : (double)snapshots.Count(today.IsMql) / snapshots.Count;
        var isToday = today is not null && share > 0;
        share = isToday ? share : version.Card.MqlShare;
        return (RulePoints.ThresholdForShare([.. snapshots.Select(rules.PointsOf)], share), isToday
            ? Invariant($"The threshold gives as many MQLs as today's rules on the leads before the test ({share:P1}).")
            : Invariant($"The threshold makes {share:P1} of the leads before the test MQLs, the version's share."));
    }

    private static IEnumerable<string> Comment(ModelVersion version, SnapshotSet snapshots) =>
    [
        $"Simplified scoring rules: {version.Name} told as a few rules with whole points.",
        $"They are about '{version.Card.Conversion}'"
            + (snapshots.IsDated ? $" within {snapshots.Horizon}." : "."),
    ];
}
