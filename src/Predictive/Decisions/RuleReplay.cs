using Predictive.Data;
using Predictive.Decisions.Replay;
using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>
/// Scoring rules told over a lead's whole story: one pass over its events, however many dates are asked for.
/// </summary>
public sealed class RuleReplay
{
    private readonly RulePlans _plans;
    private readonly FunnelRecords _records;
    private readonly SnapshotTaker _taker;

    /// <summary>A replay of rules over the leads of a funnel.</summary>
    public RuleReplay(ScoringRules rules, FunnelRecords records, SnapshotTaker taker)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(taker);
        (_plans, _records, _taker) = (RulePlans.Of(rules), records, taker);
    }

    /// <summary>The points of a lead as of each date; NaN where it was no lead yet, or no longer.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="dates">The dates, ascending.</param>
    public double[] PointsAt(Lead lead, IReadOnlyList<AsOfDate> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return [.. Told(lead, dates).Select(one => one.Was is null ? double.NaN : one.Evaluation?.Total ?? 0)];
    }

    /// <summary>All that the rules say of a lead as of each date; null where it was no lead then.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="dates">The dates, ascending.</param>
    public IReadOnlyList<RuleScore?> ScoresAt(Lead lead, IReadOnlyList<AsOfDate> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return [.. Told(lead, dates).Select(one =>
            one.Was is null ? null : one.Evaluation?.Score() ?? RuleScore.None)];
    }

    /// <summary>
    /// When a lead first was a rule MQL (UTC), asked whenever something became known of it and whenever other rules
    /// came into force; null where it never was, or has no date.
    /// </summary>
    public DateTime? FirstMql(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        if (lead.CreatedAt is not { } created)
            return null;
        var moments = _taker.MomentsOf(lead);
        foreach (var start in StartsAfter(created))
        {
            if (moments.BinarySearch(start) is var place and < 0)
                moments.Insert(~place, start);
        }

        foreach (var (was, evaluation, date) in Told(lead, moments.Select(moment => new AsOfDate(moment))))
        {
            if (was is not null && evaluation is not null && evaluation.IsMql())
                return date.Instant;
        }

        return null;
    }

    private IEnumerable<DateTime> StartsAfter(DateTime created) =>
        from day in _plans.Starts
        let start = TimeZoneInfo.ConvertTimeToUtc(FirstMomentOf(day), _records.TimeZone)
        where start > created && !(start > _records.KnownOn)
        select start;

    /// <summary>The first moment of a day; where clocks are put forward at midnight, the first there is.</summary>
    private DateTime FirstMomentOf(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        while (_records.TimeZone.IsInvalidTime(moment))
            moment = moment.AddMinutes(1);
        return moment;
    }

    private IEnumerable<(Snapshot? Was, RuleEvaluation? Evaluation, AsOfDate Date)> Told(
        Lead lead, IEnumerable<AsOfDate> dates)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var walk = new SnapshotWalk(_taker, lead);
        RuleEvaluation? current = null;
        try
        {
            foreach (var date in dates)
            {
                var snapshot = walk.At(date);
                if (snapshot is null)
                {
                    yield return (null, null, date);
                    continue;
                }

                current = Moved(current, snapshot);
                yield return (snapshot, current, date);
            }
        }
        finally
        {
            current?.Plan.GiveBack(current);
        }
    }

    private RuleEvaluation? Moved(RuleEvaluation? current, Snapshot snapshot)
    {
        var plan = _plans.For(snapshot);
        if (current is not null && ReferenceEquals(current.Plan, plan))
        {
            current.Advance(snapshot);
            return current;
        }

        current?.Plan.GiveBack(current);
        var next = plan?.Take();
        next?.Begin(snapshot);
        return next;
    }
}
