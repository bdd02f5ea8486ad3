using Predictive.Snapshots;

namespace Predictive.Decisions.Replay;

/// <summary>Scoring rules of one version, profile and campaign, ready to be asked of many leads.</summary>
internal sealed class RulePlan
{
    private readonly EventCounters _counters = new();
    private CounterBinding? _binding;
    private RuleEvaluation? _spare;

    /// <summary>A plan of rules to which the overrides have been applied.</summary>
    public RulePlan(ScoringRules rules, string? profile)
    {
        Source = rules;
        Profile = profile;
        var groups = rules.Groups.Select((group, place) => (group.Name, place))
            .ToDictionary(one => one.Name, one => one.place, StringComparer.Ordinal);
        Rules = [.. rules.Rules.Where(rule => rule is not SettingRule).Select(rule => new CompiledRule(
            rule, rule.Group is { } name && groups.TryGetValue(name, out var place) ? place : -1, _counters))];
        Settings = [.. rules.Rules.OfType<SettingRule>().Select(rule =>
            (_counters.Of(rule.Type, rule.Details), rule.Points, rule.When?.Compile(_counters)))];
        Vetoes = [.. rules.Vetoes.Select(veto => (veto.Name, veto.When.Compile(_counters)))];
        Steps = [.. (rules.Steps?.Steps ?? []).Select(step => (step, step.When.Compile(_counters)))];
        Activity = rules.Inactivity is null ? -1 : _counters.OfActivity();
        IsFitOfGroup = [.. rules.Groups.Select(group =>
            rules.Rules.FirstOrDefault(rule => rule.Group == group.Name)?.Axis == ScoreAxis.Fit)];
        RulesOfCounter = [.. Enumerable.Range(0, _counters.All.Count).Select(number =>
            Enumerable.Range(0, Rules.Length).Where(place => Rules[place].Counter == number).ToArray())];
    }

    public ScoringRules Source { get; }

    public string? Profile { get; }

    public CompiledRule[] Rules { get; }

    public (int Counter, double Points, Func<RuleEvidence, bool>? Condition)[] Settings { get; }

    public (string Name, Func<RuleEvidence, bool> Holds)[] Vetoes { get; }

    public (GradeStep Step, Func<RuleEvidence, bool> Holds)[] Steps { get; }

    /// <summary>The counter of whatever the lead did; -1 where nobody asks.</summary>
    public int Activity { get; }

    public bool[] IsFitOfGroup { get; }

    /// <summary>The places of the rules that count the events of each counter.</summary>
    public int[][] RulesOfCounter { get; }

    public int Counters => _counters.All.Count;

    /// <summary>The counters for the codes of a funnel's events; the last funnel's are kept.</summary>
    public CounterBinding BindingOf(EventReader reader)
    {
        var kept = _binding;
        return ReferenceEquals(kept?.Reader, reader) ? kept! : _binding = new CounterBinding(reader, _counters.All);
    }

    /// <summary>A place to work in, taken from <see cref="GiveBack"/> where one is free.</summary>
    public RuleEvaluation Take() => Interlocked.Exchange(ref _spare, null) ?? new RuleEvaluation(this);

    /// <summary>Lets someone else use it.</summary>
    public void GiveBack(RuleEvaluation evaluation) => _spare = evaluation;
}
