using Predictive.Data;
using Predictive.Data.Reading;

namespace Predictive.Decisions.Reading;

/// <summary>Reads profiles and the overrides of campaigns, and tries them on the rules they change.</summary>
internal sealed class OverrideParser(
    ConditionParser conditions, SectionParser sections, RuleParser rules, ScoringRules basis)
{
    public IReadOnlyList<RuleOverride> Profiles(YamlMap book) =>
        !book.Has("profiles") ? [] : [.. book.Maps("profiles").Select(Profile)];

    public IReadOnlyList<RuleOverride> Campaigns(YamlMap book) =>
        !book.Has("campaigns") ? [] : [.. book.Maps("campaigns").Select(Campaign)];

    private RuleOverride Profile(YamlMap map)
    {
        map.AllowOnly("a profile", RuleKeys.Profile);
        var name = map.Text("name") ?? throw map.Place.Error("a profile has a 'name:'.");
        var when = conditions.NeededWhen(map, "a profile");
        if (when.AsksEvents)
            throw map.Error("when", "a profile is chosen by what a lead is, not by what it did; ask for no 'event:'.");
        var steps = sections.Steps(map);
        if (map.Has("grade") && steps is null)
            throw map.Error("grade", "a profile has a grade by steps, with 'start:' and 'steps:'.");
        return Tried(map, Changes(map, new RuleOverride(name, when) { Steps = steps }));
    }

    private RuleOverride Campaign(YamlMap map)
    {
        map.AllowOnly("an override for campaigns", RuleKeys.Campaign);
        var ids = map.Words("campaigns")
            ?? throw map.Place.Error("an override for campaigns lists their ids under 'campaigns:'.");
        return Tried(map, Changes(
            map, new RuleOverride(map.Text("name") ?? string.Join(", ", ids), new OriginCondition(ids, false))));
    }

    private RuleOverride Changes(YamlMap map, RuleOverride one) => one with
    {
        Threshold = map.Number("threshold"),
        Points = Points(map),
        Without = Without(map),
        Rules = map.Has("rules") ? rules.All(map, "rules") : [],
    };

    private Dictionary<string, double> Points(YamlMap map)
    {
        if (!map.Has("points"))
            return [];
        var points = map.Map("points");
        foreach (var name in points.Keys.Where(name => !IsRule(name)))
            throw points.PlaceOfKey(name).Error(NoRule(name));
        return points.Keys.ToDictionary(name => name, name => points.Number(name)!.Value, StringComparer.Ordinal);
    }

    private IReadOnlyList<string> Without(YamlMap map)
    {
        var names = map.Words("without") ?? [];
        return names.FirstOrDefault(name => !IsRule(name)) is { } unknown
            ? throw map.Error("without", NoRule(unknown))
            : names;
    }

    private bool IsRule(string name) => basis.Rules.Any(rule => rule.Name == name);

    private string NoRule(string name) =>
        $"there is no rule '{name}' to change.{NearestName.Hint(name, basis.Rules.Select(rule => rule.Name))}";

    private RuleOverride Tried(YamlMap map, RuleOverride one)
    {
        var applied = one.Applied(basis);
        var names = applied.Rules.GroupBy(rule => rule.Name, StringComparer.Ordinal);
        if (names.FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw map.Error("rules", $"there is already a rule '{twice.Key}'; change its points under 'points:'.");
        if (ReachablePoints.Complaint(applied) is { } complaint)
            throw map.Place.Error($"for '{one.Name}', {complaint}");
        return one;
    }
}
