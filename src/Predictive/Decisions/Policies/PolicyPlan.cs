using System.Globalization;
using System.Runtime.CompilerServices;
using Predictive.Decisions.Replay;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>A policy ready to decide on many leads, on many threads.</summary>
internal sealed class PolicyPlan
{
    private static readonly ConditionalWeakTable<MqlPolicy, PolicyPlan> _known = [];

    private readonly MqlPolicy _policy;
    private readonly AskedConditions _never;
    private readonly AskedConditions _always;
    private readonly AskedConditions _segments;
    private readonly MqlPolicy[] _overridden;

    private PolicyPlan(MqlPolicy policy)
    {
        _policy = policy;
        _never = new AskedConditions(policy.Never.Select(one => one.When));
        _always = new AskedConditions(policy.Always.Select(one => one.When));
        _segments = new AskedConditions(policy.Overrides.Select(one => one.When));
        _overridden = [.. policy.Overrides.Select(one => one.Applied(policy))];
    }

    /// <summary>The plan of a policy, made once.</summary>
    public static PolicyPlan Of(MqlPolicy policy) => _known.GetValue(policy, static one => new PolicyPlan(one));

    public Decision Decide(Snapshot snapshot, Likelihood likelihood, MqlStanding standing)
    {
        if (standing.MqlSince is { } since)
            return Made(true, DecisionCode.StillMql, $"an MQL since {Day(since)}, and sales has not said yet");
        if (standing.IsWithSales)
            return Made(false, DecisionCode.WithSales, $"sales accepted it on {Day(standing.SaidAt)}");
        if (_never.FirstOf(snapshot) is { } never)
            return Made(false, DecisionCode.Never, $"never an MQL: {_policy.Never[never].Name}");
        if (standing.IsResting(snapshot.AsOf?.Instant, _policy.RestDays))
        {
            return Made(false, DecisionCode.Resting,
                $"{standing.Verdict} by sales on {Day(standing.SaidAt)}; it rests {_policy.RestDays} days");
        }

        if (_always.FirstOf(snapshot) is { } raised)
            return Made(true, DecisionCode.HandRaiser, $"a hand-raiser: {_policy.Always[raised].Name}");
        var (isMql, code, reason, probability) = AtCut(snapshot, likelihood);
        return Made(isMql, code, reason, probability);

        Decision Made(bool isMql, DecisionCode code, string reason, double probability = 1) => new()
        {
            LeadId = snapshot.LeadId,
            AsOf = snapshot.AsOf,
            IsMql = isMql,
            Code = code,
            Reason = reason,
            Grade = _policy.Grades?.Of(likelihood),
            Policy = _policy.Label,
            Probability = probability,
        };
    }

    /// <summary>The policy, as it is for this lead.</summary>
    public (MqlPolicy Policy, string? Segment) For(Snapshot snapshot) => _segments.FirstOf(snapshot) is { } place
        ? (_overridden[place], _policy.Overrides[place].Name)
        : (_policy, null);

    /// <summary>The override that a lead belongs to; null for none.</summary>
    public PolicyOverride? SegmentOf(Snapshot snapshot) =>
        _segments.FirstOf(snapshot) is { } place ? _policy.Overrides[place] : null;

    private (bool IsMql, DecisionCode Code, string Reason, double Probability) AtCut(
        Snapshot snapshot, Likelihood likelihood)
    {
        var (policy, segment) = For(snapshot);
        var cut = policy.Cut.LeastFor(snapshot);
        var launch = LaunchOf(policy, snapshot);
        var words = likelihood.Value >= cut && launch is { } mode && !(likelihood >= mode.AtLeast)
            ? $"the likelihood of {likelihood} is below the {mode.AtLeast} of the launch, until {Day(mode.Until)}"
            : policy.Cut.Words(snapshot, likelihood, cut);
        if (segment is not null)
            words += $" (for {segment})";
        if (likelihood.Value >= Math.Max(cut, launch?.AtLeast.Value ?? 0))
            return (true, DecisionCode.AboveCut, words, 1);
        if (policy.Explore is not { } explore || likelihood < explore.From)
            return (false, DecisionCode.BelowCut, words, 1);
        return explore.Chooses(_policy.Label, snapshot.LeadId)
            ? (true, DecisionCode.Explored,
                $"{words}; chosen by chance to learn about leads below it ({PolicyCut.Percent(explore.Share)} of them)",
                explore.Share)
            : (false, DecisionCode.BelowCut, words, 1 - explore.Share);
    }

    private static LaunchMode? LaunchOf(MqlPolicy policy, Snapshot snapshot) =>
        policy.Launch is { } launch && snapshot.AsOf is { } date
        && DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(date.Instant, snapshot.TimeZone)) <= launch.Until
            ? launch
            : null;

    private static string Day(DateTime? moment) =>
        moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
