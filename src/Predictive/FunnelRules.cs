using Predictive.Data;
using Predictive.Decisions;

namespace Predictive;

/// <summary>The scoring rules that a funnel file names.</summary>
public static class FunnelRules
{
    /// <summary>
    /// Loads them, checked against the funnel's attributes and events; null where the file names none.
    /// </summary>
    public static ScoringRules? Of(FunnelFile funnel, FunnelRecords records)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        return funnel.RulesPath is { } path ? ScoringRulesFile.Load(path, RuleVocabulary.Of(records)) : null;
    }
}
