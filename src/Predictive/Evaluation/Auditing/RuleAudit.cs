using Predictive.Decisions;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Auditing;

/// <summary>
/// Holds each scoring rule against what became of the leads: how often it gave points, how many, and how many it
/// deserves, all other rules being equal. The latest rules are asked as of each lead's date, at one of its looks. At
/// most a tenth of the claims that a rule points the right or the wrong way, and of those that its points are too high
/// or too low, are expected to be false.
/// </summary>
public static class RuleAudit
{
    /// <summary>Audits rules on mature leads.</summary>
    /// <param name="rules">The rules; of several versions the latest.</param>
    /// <param name="mature">The labelled snapshots of at least one lead.</param>
    public static RuleAuditReport Of(ScoringRules rules, IEnumerable<LabelledSnapshot> mature)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var leads = AuditedLeads.Of(mature);
        var given = GivenPoints.Of(rules, leads.Snapshots.Select(one => one.Snapshot));
        var weighed = WeighedRules.Of(given, leads);
        var judge = new RuleJudge(
            given, leads, weighed, MachineShares.Of(given.Rules, leads.Snapshots),
            new AskedFields(given.Rules, leads.Snapshots));
        return new RuleAuditReport
        {
            Leads = leads.Snapshots.Count,
            Conversions = (int)leads.Labels.Sum(),
            Accounts = leads.Accounts,
            PointsPerLogOdds = weighed.Scale?.PointsPerLogOdds,
            Rules = judge.Rules(),
            Vetoes = VetoAudit.Of(given, leads),
        };
    }
}
