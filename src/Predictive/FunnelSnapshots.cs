using Predictive.Data;
using Predictive.Decisions;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>Takes a funnel's snapshots as its file says.</summary>
public static class FunnelSnapshots
{
    /// <summary>
    /// The snapshots at the file's moments, labelled by its conversion within its horizon, or another one.
    /// </summary>
    /// <exception cref="BadInputException">
    /// Leads are to be looked at when rules made them MQLs, or at events, and the funnel tells of neither.
    /// </exception>
    public static SnapshotSet Take(FunnelRecords records, FunnelFile funnel, int? horizonDays = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(funnel);
        CheckEventTypes(records, funnel);
        var conversions = ConversionDates.Of(records, funnel.Conversion);
        var horizon = LabelHorizon.OfDays(horizonDays ?? funnel.HorizonDays);
        var taker = new SnapshotTaker(records);
        return taker.Take(conversions, funnel.Schedule, horizon, RuleMqls(records, funnel, taker));
    }

    private static void CheckEventTypes(FunnelRecords records, FunnelFile funnel)
    {
        if (funnel.Schedule.EventTypes.Count == 0)
        {
            return;
        }

        var known = records.Events.Select(one => one.Type).Distinct(StringComparer.Ordinal).ToList();
        foreach (var type in funnel.Schedule.EventTypes.Where(type => !known.Contains(type)))
        {
            throw new BadInputException($"{funnel.Path}: 'snapshot:' looks at leads at each '{type}', but there is no "
                + $"such event.{NearestName.Hint(type, known)}");
        }
    }

    private static IReadOnlyDictionary<string, DateTime>? RuleMqls(
        FunnelRecords records, FunnelFile funnel, SnapshotTaker taker) =>
        !funnel.Schedule.AtRuleMql ? null
        : records.MqlsKnown ? RuleMqlDates.Recorded(records)
        : FunnelRules.Of(funnel, records) is { } rules ? RuleMqlDates.By(rules, records, taker)
        : throw new BadInputException($"{funnel.Path}: 'snapshot:' looks at leads when rules made them MQLs, but the "
            + "funnel has neither dates of that (a column that means 'mql') nor 'rules:'.");
}
