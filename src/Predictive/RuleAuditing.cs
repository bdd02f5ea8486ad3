using Predictive.Data;
using Predictive.Decisions;
using Predictive.Evaluation.Auditing;
using Predictive.Registry;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive;

/// <summary>Audits the scoring rules of a funnel on its own history.</summary>
public static class RuleAuditing
{
    /// <summary>Reads a funnel and audits its rules, else those that a version was trained beside.</summary>
    /// <param name="funnel">The funnel.</param>
    /// <param name="version">A version, whose horizon counts; null for the funnel's own.</param>
    /// <param name="progress">Told each step as it begins.</param>
    /// <exception cref="BadInputException">
    /// The funnel cannot be read, has no rules, or has no mature lead; or the version is about another conversion.
    /// </exception>
    public static RuleAuditDocument On(FunnelFile funnel, ModelVersion? version, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        if (funnel.RulesPath is null && version?.Rules is null)
            throw NoRules(funnel);
        if (version is not null)
            VersionMeasurement.CheckConversion(funnel, version);
        var read = FunnelRecordReader.Read(funnel, progress);
        var rules = FunnelRules.Of(funnel, read.Records) ?? version!.Rules!;
        progress?.Invoke("Taking snapshots");
        var snapshots = FunnelSnapshots.Take(read.Records, funnel, version?.Card.HorizonDays);
        if (snapshots.Mature.Count == 0)
        {
            throw new BadInputException(
                Invariant($"No lead is mature: all {snapshots.Immature:N0} {snapshots.Unit} are younger than the ")
                + $"horizon of {snapshots.Horizon}, so nothing says what rules were worth. "
                + "Use a shorter horizon or an older export.");
        }

        progress?.Invoke(Invariant($"Holding {rules.Rules.Count} rules against what became of the leads"));
        return Of(funnel, read.Records, rules, snapshots);
    }

    /// <summary>Audits rules on what was read and cut before.</summary>
    internal static RuleAuditDocument Of(
        FunnelFile funnel, FunnelRecords records, ScoringRules rules, SnapshotSet snapshots) => RuleAuditDocument.Of(
            RuleAudit.Of(rules, snapshots.Mature),
            funnel.Conversion.ToString(),
            snapshots.IsDated ? snapshots.Horizon.Days : null,
            [.. Notes(records, rules, snapshots)]);

    private static BadInputException NoRules(FunnelFile funnel) => new(
        funnel.Tables.Any(table => table.Columns.Any(column => column.Meaning == ColumnMeaning.Points))
            ? $"{funnel.Path} has points as a column, and no scoring rules: how many points a lead had does not tell "
                + "what for. Write the rules down as RULES.md shows, and name them: 'rules: rules.yaml'."
            : $"{funnel.Path} names no scoring rules, so there is nothing to audit. "
                + "Write them down as RULES.md shows, and name them: 'rules: rules.yaml'.");

    private static IEnumerable<string> Notes(FunnelRecords records, ScoringRules rules, SnapshotSet snapshots)
    {
        yield return snapshots is { IsDated: true, Schedule.HasSeveralLooks: true }
            ? $"Each lead counts once, at one of its looks ({snapshots.Schedule}), drawn by its id; leads are compared "
                + "at like ages."
            : "Each lead counts once.";
        yield return "Points deserved are log-odds, all rules weighed together, on the scale on which their sum "
            + "spreads over leads as widely as the points given. Intervals are 95 %, by account.";
        yield return "Of the claims that rules point the right or wrong way, and of those that points are too high or "
            + "too low, 10 % at most are expected to be false; half a point, or a fifth, is no difference.";
        if (rules.Versions.Count > 0)
            yield return "The latest version of the rules was asked of all leads, also of those before its time.";
        var settings = rules.Rules.OfType<SettingRule>().Select(rule => $"'{rule.Name}'").ToArray();
        if (settings.Length > 0)
            yield return $"Rules that set points are not weighed: {string.Join(", ", settings)}.";
        if (rules.Groups.Any(group => group.TakesBest))
            yield return "In a group that takes the best, only the best rule's points count as given.";
        if (records.WorkedKnown)
        {
            yield return "As observed: whom sales worked depended on points, and what a rule deserves includes what "
                + "that work did.";
        }
    }
}
