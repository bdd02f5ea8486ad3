using Predictive.Decisions;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>
/// Chooses whom sales gets: in each arm the first of its MQLs, in both arms the same share of their capacity, so that
/// no definition looks better for having been asked for fewer. What is above that waits. Hand-raisers are handed over
/// in both arms, beside the capacity, and who is never an MQL in none.
/// </summary>
public static class Handover
{
    /// <summary>One line a candidate, in the order of lead ids.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">The date (UTC).</param>
    /// <param name="candidates">The leads that were not handed over before.</param>
    /// <param name="handedThisWeek">How many each arm handed over this week so far, within its capacity.</param>
    public static IReadOnlyList<AssignedLead> Choose(
        ExperimentPlan plan, DateTime asOf, IEnumerable<Candidate> candidates, Func<Arm, int> handedThisWeek)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(handedThisWeek);
        var all = candidates.OrderBy(one => one.LeadId, StringComparer.Ordinal).ToList();
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var arm in all.Where(one => one.Verdict.Kind == VerdictKind.Mql).GroupBy(one => one.Arm))
        {
            foreach (var (place, one) in arm.OrderByDescending(one => one.Verdict.Priority)
                .ThenBy(one => plan.Randomisation.TieOf(one.LeadId)).ThenBy(one => one.LeadId, StringComparer.Ordinal)
                .Index())
                ranks.Add(one.LeadId, place + 1);
        }

        var places = Places(plan, arm => all.Count(one => one.Arm == arm && one.Verdict.Kind == VerdictKind.Mql)
            + handedThisWeek(arm));
        return
        [
            .. from one in all
               let rank = ranks.TryGetValue(one.LeadId, out var place) ? place : (int?)null
               select new AssignedLead(
                   asOf, one.LeadId, one.Unit, one.Arm, one.Verdict.Kind, rank,
                   one.Verdict.Kind == VerdictKind.Always
                       || rank <= places(one.Arm) - handedThisWeek(one.Arm)),
        ];
    }

    /// <summary>How many each arm may have handed over by the end of the day: equal shares of the capacities.</summary>
    private static Func<Arm, int> Places(ExperimentPlan plan, Func<Arm, int> mqls)
    {
        var share = Math.Min(1, Math.Min(
            (double)mqls(Arm.A) / plan.CapacityOfA, (double)mqls(Arm.B) / plan.CapacityOfB));
        return arm => (int)Math.Floor((share * plan.CapacityOf(arm)) + 1e-9);
    }
}
