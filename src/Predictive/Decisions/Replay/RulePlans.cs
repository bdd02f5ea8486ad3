using System.Runtime.CompilerServices;
using Predictive.Snapshots;

namespace Predictive.Decisions.Replay;

/// <summary>The plans of scoring rules: one for each version, profile and campaign that was met.</summary>
internal sealed class RulePlans
{
    private static readonly ConditionalWeakTable<ScoringRules, RulePlans> _known = [];

    private readonly (DateOnly? From, DateOnly? Until, VersionPlans Plans)[] _versions;

    private RulePlans(ScoringRules rules)
    {
        IReadOnlyList<RuleVersion> versions = rules.Versions.Count > 0
            ? rules.Versions
            : [new RuleVersion(null, null, rules)];
        _versions = [.. versions.OrderBy(one => one.From ?? DateOnly.MinValue)
            .Select(one => (one.From, one.Until, new VersionPlans(one.Rules)))];
        Starts = [.. _versions.Select(one => one.From).OfType<DateOnly>()];
    }

    /// <summary>The first days of the versions, ascending; those that were so for ever have none.</summary>
    public IReadOnlyList<DateOnly> Starts { get; }

    /// <summary>The plans of some rules, made once.</summary>
    public static RulePlans Of(ScoringRules rules) => _known.GetValue(rules, static one => new RulePlans(one));

    /// <summary>The plan for a lead as of its snapshot's date; null where no rules were in force.</summary>
    public RulePlan? For(Snapshot snapshot)
    {
        if (_versions is [(null, null, var only)])
            return only.For(snapshot);
        if (snapshot.AsOf is not { } date)
            return _versions[^1].Plans.For(snapshot);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(date.Instant, snapshot.TimeZone));
        foreach (var (from, until, plans) in _versions)
        {
            if (!(day < from) && !(day > until))
                return plans.For(snapshot);
        }

        return null;
    }

    /// <summary>What an evaluation of the snapshot says.</summary>
    public TAnswer? Evaluated<TAnswer>(Snapshot snapshot, Func<RuleEvaluation, TAnswer> ask)
    {
        if (For(snapshot) is not { } plan)
            return default;
        var evaluation = plan.Take();
        evaluation.Begin(snapshot);
        var answer = ask(evaluation);
        plan.GiveBack(evaluation);
        return answer;
    }

    /// <summary>The plans of one version, by profile and campaign.</summary>
    private sealed class VersionPlans(ScoringRules rules)
    {
        private readonly RulePlan?[,] _plans = new RulePlan?[rules.Profiles.Count + 1, rules.Campaigns.Count + 1];
        private readonly Func<RuleEvidence, bool>[] _profiles = Compiled(rules.Profiles);
        private readonly Func<RuleEvidence, bool>[] _campaigns = Compiled(rules.Campaigns);

        public RulePlan For(Snapshot snapshot)
        {
            if (_profiles.Length + _campaigns.Length == 0)
                return _plans[0, 0] ??= new RulePlan(rules, profile: null);
            var evidence = new RuleEvidence(0) { Snapshot = snapshot };
            var (profile, campaign) = (First(_profiles, evidence), First(_campaigns, evidence));
            return _plans[profile + 1, campaign + 1] ??= Made(profile, campaign);
        }

        private RulePlan Made(int profile, int campaign)
        {
            var applied = profile < 0 ? rules : rules.Profiles[profile].Applied(rules);
            return new RulePlan(
                campaign < 0 ? applied : rules.Campaigns[campaign].Applied(applied),
                profile < 0 ? null : rules.Profiles[profile].Name);
        }

        private static int First(Func<RuleEvidence, bool>[] conditions, RuleEvidence evidence) =>
            Array.FindIndex(conditions, condition => condition(evidence));

        private static Func<RuleEvidence, bool>[] Compiled(IReadOnlyList<RuleOverride> overrides) =>
            [.. overrides.Select(one => one.When.Compile(new EventCounters()))];
    }
}
