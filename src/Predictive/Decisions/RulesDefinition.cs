using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>The scoring rules: rule MQLs, by points.</summary>
public sealed class RulesDefinition(ScoringRules rules) : MqlDefinition
{
    /// <inheritdoc/>
    public override MqlVerdict Of(Snapshot snapshot) => new(
        rules.IsMql(snapshot) ? VerdictKind.Mql : VerdictKind.NotMql, rules.PointsOf(snapshot));
}
