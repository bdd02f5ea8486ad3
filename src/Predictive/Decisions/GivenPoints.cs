using Predictive.Decisions.Replay;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>
/// What each scoring rule gave each of some leads as of their snapshots' dates, before the limits of groups and axes;
/// of a group that takes the best, only the best rule gave anything.
/// </summary>
public sealed class GivenPoints
{
    private readonly List<ScoringRule> _rules = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<RulePlan, int[]> _placesOfPlan = [];
    private readonly List<bool[]> _vetoed = [];
    private readonly List<bool> _hadEnough = [];
    private double[] _points = [];

    private GivenPoints(ScoringRules rules)
    {
        Vetoes = rules.Vetoes;
        var all = rules.Rules.Concat(rules.Profiles.Concat(rules.Campaigns).SelectMany(one => one.Rules));
        foreach (var rule in all.Where(rule => rule is not SettingRule))
        {
            if (_places.TryAdd(rule.Name, _rules.Count))
                _rules.Add(rule);
        }
    }

    /// <summary>The rules that give points, those of profiles and campaigns last.</summary>
    public IReadOnlyList<ScoringRule> Rules => _rules;

    /// <summary>The points of each lead: one column a rule.</summary>
    public SparseRows Points { get; } = new();

    /// <summary>The vetoes.</summary>
    public IReadOnlyList<RuleVeto> Vetoes { get; }

    /// <summary>Which vetoes held of each lead.</summary>
    public IReadOnlyList<bool[]> Vetoed => _vetoed;

    /// <summary>Which leads had all that makes a rule MQL, vetoes left aside.</summary>
    public IReadOnlyList<bool> HadEnough => _hadEnough;

    /// <summary>Asks rules, all as one version that was always in force, of leads.</summary>
    /// <param name="rules">The rules; of several versions the latest.</param>
    /// <param name="snapshots">The leads.</param>
    public static GivenPoints Of(ScoringRules rules, IEnumerable<Snapshot> snapshots)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(snapshots);
        var latest = rules with { Versions = [] };
        var given = new GivenPoints(latest);
        var plans = RulePlans.Of(latest);
        foreach (var snapshot in snapshots)
            plans.Evaluated(snapshot, given.Noted);
        return given;
    }

    private bool Noted(RuleEvaluation evaluation)
    {
        var places = PlacesOf(evaluation.Plan);
        if (_points.Length < places.Length)
            _points = new double[places.Length];
        evaluation.Credit(_points);
        for (var place = 0; place < places.Length; place++)
            Points.Add(places[place], _points[place]);
        Points.EndRow();
        _hadEnough.Add(evaluation.HasEnough());
        _vetoed.Add(Vetoes.Count == 0 ? [] : [.. evaluation.VetoesHolding()]);
        return true;
    }

    private int[] PlacesOf(RulePlan plan)
    {
        if (!_placesOfPlan.TryGetValue(plan, out var places))
        {
            places = Array.ConvertAll(plan.Rules, rule => _places[rule.Rule.Name]);
            _placesOfPlan.Add(plan, places);
        }

        return places;
    }
}
