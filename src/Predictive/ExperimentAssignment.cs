using Predictive.Data;
using Predictive.Decisions;
using Predictive.Planning.Experiments;
using Predictive.Registry;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>Assigns the leads of an export to the arms of an experiment, and says whom sales gets.</summary>
public sealed class ExperimentAssignment
{
    private readonly ExperimentPlan _plan;
    private readonly AssignmentLog _log;
    private readonly PairedDefinitions _definitions;

    private ExperimentAssignment(ExperimentPlan plan, AssignmentLog log, PairedDefinitions definitions) =>
        (_plan, _log, _definitions) = (plan, log, definitions);

    /// <summary>The new lines of the log, in the order of lead ids.</summary>
    /// <param name="experiment">The plan's file.</param>
    /// <param name="log">What was assigned before.</param>
    /// <param name="version">The model version of the plan.</param>
    /// <param name="funnel">The funnel, or its leads, as <see cref="ScoringInput"/> finds them.</param>
    /// <param name="asOf">The date (UTC); null for the last moment the tables know of.</param>
    /// <param name="progress">Told each step as it begins.</param>
    /// <exception cref="BadInputException">
    /// A definition or the version is not what was planned, or the date is before what was assigned last.
    /// </exception>
    public static IReadOnlyList<AssignedLead> Of(
        ExperimentFile experiment, AssignmentLog log, ModelVersion version, FunnelFile funnel, DateTime? asOf,
        Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(funnel);
        var plan = experiment.Plan;
        if (ExperimentDefinitions.ChecksumOf(version) != plan.ModelChecksum)
        {
            throw new BadInputException($"{version.Name} is not the version that {experiment.Path} was planned with; "
                + "restore it, or plan anew.");
        }

        var definitions = new ExperimentDefinitions(
            version, funnel, RuleVocabulary.Unknown, ExperimentDefinitions.FolderOf(experiment.Path));
        var assignment = new ExperimentAssignment(
            plan, log, new PairedDefinitions(definitions.Planned(plan.A), definitions.Planned(plan.B)));
        var scoring = BatchScoring.Of(version, funnel, asOf, progress);
        if (scoring.AsOf is not { } date)
            throw new BadInputException($"{funnel.Path} has no dates; an experiment needs to know when leads came.");
        log.CheckDate(plan, date.Instant);
        progress?.Invoke("Asking the definition of each lead's arm");
        return assignment.Lines(scoring, date);
    }

    private IReadOnlyList<AssignedLead> Lines(BatchScoring scoring, AsOfDate asOf)
    {
        var candidates = scoring.Snapshots()
            .Where(one => one.CreatedAt > _plan.Start && !_log.IsHandedOver(one.LeadId)
                && _log.LastOf(one.LeadId)?.AsOf != asOf.Instant)
            .Select(CandidateOf).ToList();
        return _log.NewAmong(Handover.Choose(
            _plan, asOf.Instant, candidates, arm => _log.HandedOver(_plan, arm, asOf.Instant)));
    }

    /// <summary>A lead that was seen before stays with the account it was seen with.</summary>
    private Candidate CandidateOf(Snapshot snapshot)
    {
        var unit = _log.LastOf(snapshot.LeadId)?.Unit
            ?? Randomisation.UnitOf(snapshot.AccountId, snapshot.LeadId);
        var arm = _plan.Randomisation.ArmOf(unit);
        return new Candidate(snapshot.LeadId, unit, arm, _definitions.Of(snapshot, arm));
    }
}
