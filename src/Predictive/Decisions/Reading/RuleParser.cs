using Predictive.Data;
using Predictive.Data.Reading;

namespace Predictive.Decisions.Reading;

/// <summary>Reads single rules.</summary>
internal sealed class RuleParser(ConditionParser conditions, IReadOnlyList<RuleGroup> groups)
{
    private static readonly string[] _axes = ["fit", "engagement"];

    /// <summary>The rules in the list under a key; each has its own name.</summary>
    public IReadOnlyList<ScoringRule> All(YamlMap map, string key)
    {
        var rules = map.Maps(key).Select(Rule).ToList();
        if (rules.GroupBy(rule => rule.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw map.Error(key, $"two rules are called '{twice.Key}'; give each its own name.");
        foreach (var group in rules.Where(rule => rule.Group is not null).GroupBy(rule => rule.Group))
        {
            if (group.Select(rule => rule.Axis).Distinct().Count() > 1)
                throw map.Error(key, $"the rules of the group '{group.Key}' are of both axes; a group is of one.");
        }

        return rules;
    }

    private ScoringRule Rule(YamlMap rule)
    {
        if (rule.Has("event") && rule.Has("attribute")
            || !rule.Has("event") && !rule.Has("attribute") && !rule.Has("when"))
        {
            throw rule.Place.Error("a rule asks about either an 'event:' or an 'attribute:', or has a 'when:'.");
        }

        if (rule.Has("event") && rule.Has("set"))
            return Setting(rule);
        var points = rule.Number("points") ?? throw rule.Place.Error("a rule gives 'points:'.");
        ScoringRule read = rule.Has("event") ? Event(rule, points)
            : rule.Has("attribute") ? Attribute(rule, points)
            : Condition(rule, points);
        return read with
        {
            Axis = AxisOf(rule) ?? read.Axis,
            Group = GroupOf(rule),
            Category = rule.Text("category"),
            When = conditions.When(rule),
        };
    }

    private EventRule Event(YamlMap rule, double points)
    {
        rule.AllowOnly("an event rule", RuleKeys.EventRule);
        var type = conditions.EventType(rule);
        var read = new EventRule(rule.Text("name") ?? type, points, type)
        {
            Details = conditions.Details(rule) is { Count: > 0 } details ? details : [],
            WithinDays = rule.DaysOf("withinDays"),
            FirstOnly = rule.Flag("firstOnly"),
            AtMost = Size(rule, "atMost", "in all"),
            AtMostPerDay = Size(rule, "atMostPerDay", "in a day"),
            Count = rule.Count(),
            Decay = rule.Decay(),
        };
        string[] others = ["firstOnly", "atMost", "atMostPerDay", "decay"];
        if (read.Count is not null && Array.Find(others, rule.Has) is { } other)
        {
            throw rule.Error(
                "count", $"a rule with a 'count:' gives its points once; '{other}' is for rules without one.");
        }

        return read;
    }

    private SettingRule Setting(YamlMap rule)
    {
        rule.AllowOnly("a rule that sets the engagement", RuleKeys.SettingRule);
        var type = conditions.EventType(rule);
        return new SettingRule(rule.Text("name") ?? type, rule.Number("set")!.Value, type)
        {
            Details = conditions.Details(rule),
            When = conditions.When(rule),
        };
    }

    private AttributeRule Attribute(YamlMap rule, double points)
    {
        rule.AllowOnly("an attribute rule", RuleKeys.AttributeRule);
        conditions.CheckAttribute(rule);
        var attribute = rule.Text("attribute")!;
        return new AttributeRule(rule.Text("name") ?? attribute, points, attribute)
        {
            In = rule.Words("in"),
            Contains = rule.Words("contains"),
            AtLeast = rule.Number("atLeast"),
            Below = rule.Number("below"),
            IsMissing = rule.Has("isMissing") ? rule.Flag("isMissing") : null,
        };
    }

    private ConditionRule Condition(YamlMap rule, double points)
    {
        rule.AllowOnly("a rule with a condition", RuleKeys.ConditionRule);
        var name = rule.Text("name") ?? throw rule.Place.Error("a rule with a condition has a 'name:'.");
        return new ConditionRule(name, points, conditions.NeededWhen(rule, "a rule"));
    }

    private static double? Size(YamlMap rule, string key, string when) => rule.Number(key) is not { } most ? null
        : most > 0 ? most
        : throw rule.Error(key, $"'{key}' is the size of the points a rule may give or take {when}, above 0.");

    private static ScoreAxis? AxisOf(YamlMap rule) => rule.Text("axis") switch
    {
        null => null,
        "fit" => ScoreAxis.Fit,
        "engagement" => ScoreAxis.Engagement,
        var other => throw rule.Error(
            "axis", $"'axis' is '{other}'; allowed are fit and engagement.{NearestName.Hint(other, _axes)}"),
    };

    private string? GroupOf(YamlMap rule)
    {
        var name = rule.Text("group");
        return name is null || groups.Any(group => group.Name == name)
            ? name
            : throw rule.Error("group", $"there is no group '{name}' under 'groups:'."
                + NearestName.Hint(name, groups.Select(group => group.Name)));
    }
}
