using Predictive.Decisions.Policies;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Crossings;

/// <summary>Measured leads as a policy looks at them, one look after another.</summary>
public static class PolicyLooks
{
    /// <summary>The leads of whom every look, from the first to the last, is among the measured ones.</summary>
    /// <param name="policy">The policy; its never and always and its overrides decide, its cut is left open.</param>
    /// <param name="measured">Snapshots of leads that were not learned from.</param>
    /// <param name="likelihoods">Their likelihoods, in the same order.</param>
    /// <param name="all">All snapshots of the funnel, by which the first and the last look of a lead are known.</param>
    /// <param name="valueOf">What a conversion brings; null where nobody knows.</param>
    public static LookedAtLeads Open(
        MqlPolicy policy, IReadOnlyList<LabelledSnapshot> measured, IReadOnlyList<Likelihood> likelihoods,
        SnapshotSet all, Func<Snapshot, double>? valueOf = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Of(policy, measured, likelihoods, all, (snapshot, likelihood) =>
        {
            var (segment, decision) = (PolicyPlan.Of(policy).SegmentOf(snapshot), policy.Decide(snapshot, likelihood));
            var standing = decision.Code switch
            {
                DecisionCode.Never => LookStanding.NoMql,
                DecisionCode.HandRaiser => LookStanding.AnMql,
                _ when segment?.Cut is null => LookStanding.Open,
                _ => decision.IsMql ? LookStanding.AnMql : LookStanding.NoMql,
            };
            return (likelihood.Value, standing, valueOf?.Invoke(snapshot) ?? double.NaN);
        });
    }

    /// <summary>The same leads as the policy decides on them: its MQLs by likelihood have a score of 1, others of 0.
    /// </summary>
    /// <inheritdoc cref="Open"/>
    public static LookedAtLeads Decided(
        MqlPolicy policy, IReadOnlyList<LabelledSnapshot> measured, IReadOnlyList<Likelihood> likelihoods,
        SnapshotSet all, Func<Snapshot, double>? valueOf = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Of(policy, measured, likelihoods, all, (snapshot, likelihood) =>
        {
            var decision = policy.Decide(snapshot, likelihood);
            var standing = decision.Code switch
            {
                DecisionCode.Never => LookStanding.NoMql,
                DecisionCode.HandRaiser or DecisionCode.Explored => LookStanding.AnMql,
                _ => LookStanding.Open,
            };
            return (decision.IsMql ? 1 : 0, standing, valueOf?.Invoke(snapshot) ?? double.NaN);
        });
    }

    private static LookedAtLeads Of(
        MqlPolicy policy, IReadOnlyList<LabelledSnapshot> measured, IReadOnlyList<Likelihood> likelihoods,
        SnapshotSet all, Func<Snapshot, Likelihood, (double Score, LookStanding Standing, double Value)> look)
    {
        var numbers = measured.Select(one => one.Cluster).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Index().ToDictionary(one => one.Item, one => one.Index);
        var whole = new WholeLeads(all);
        var leads = measured.Zip(likelihoods).GroupBy(one => one.First.Snapshot.LeadId, StringComparer.Ordinal)
            .Select(lead => lead.OrderBy(one => one.First.Snapshot.AsOf?.Instant).ToList())
            .Where(lead => whole.Has(lead[0].First, lead[^1].First)).ToList();
        var days = leads.Select(lead => DayOf(lead[0].First.Snapshot)).OfType<DateOnly>().ToList();
        return new LookedAtLeads(
            [
                .. leads.AsParallel().AsOrdered().Select(lead => new LookedAtLead(
                    numbers[lead[0].First.Cluster], [.. lead.Select(one => Seen(one.First, one.Second))],
                    policy.Cut.GroupOf(lead[0].First.Snapshot))),
            ],
            days.Count > 0 ? days.Min() : null, days.Count > 0 ? days.Max() : null);

        LeadLook Seen(LabelledSnapshot one, Likelihood likelihood)
        {
            var (score, standing, value) = look(one.Snapshot, likelihood);
            return new LeadLook(score, likelihood.Value, one.Converted, standing, value);
        }
    }

    private static DateOnly? DayOf(Snapshot snapshot) => snapshot.AsOf is { } date
        ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(date.Instant, snapshot.TimeZone))
        : null;
}
