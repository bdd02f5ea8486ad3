using Predictive.Data;
using Predictive.Decisions;

namespace Predictive;

/// <summary>The scoring rules that a funnel file names.</summary>
public static class FunnelRules
{
    /// <summary>Loads them, checked against the funnel's attributes; null where the file names none.</summary>
    public static ScoringRules? Of(FunnelFile funnel, FunnelRecords records)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(records);
        var columns = records.LeadColumns.Concat(records.AccountColumns);
        return funnel.RulesPath is { } path
            ? ScoringRulesFile.Load(path, [.. columns.Select(column => column.Name)])
            : null;
    }
}
