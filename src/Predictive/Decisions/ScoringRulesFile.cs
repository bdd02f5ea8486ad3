using System.Globalization;
using Predictive.Data;
using Predictive.Data.Reading;

namespace Predictive.Decisions;

/// <summary>
/// Reads scoring rules (<c>rules.yaml</c>): a threshold and a list of rules on attributes and events.
/// </summary>
public static class ScoringRulesFile
{
    /// <summary>Loads and checks the rules.</summary>
    /// <param name="path">The file.</param>
    /// <param name="attributes">The attributes that rules may ask about; null where they are not known.</param>
    /// <exception cref="BadInputException">It is missing or wrong; the message has file, line and column.</exception>
    public static ScoringRules Load(string path, IReadOnlyCollection<string>? attributes = null)
    {
        var file = YamlMap.Load(path, "scoring rules");
        file.AllowOnly("scoring rules", "threshold", "rules");
        if (!file.Has("threshold") || !file.Has("rules"))
        {
            throw file.Place.Error("scoring rules have a 'threshold:' (the points of a rule MQL) and 'rules:'.");
        }

        var rules = file.Maps("rules").Select(rule => Rule(rule, attributes)).ToList();
        if (rules.GroupBy(rule => rule.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw file.Error("rules", $"two rules are called '{twice.Key}'; give each its own name.");
        }

        return new ScoringRules(Number(file, "threshold")!.Value, rules);
    }

    private static ScoringRule Rule(YamlMap rule, IReadOnlyCollection<string>? attributes)
    {
        if (rule.Has("event") == rule.Has("attribute"))
        {
            throw rule.Place.Error("a rule asks about either an 'event:' or an 'attribute:'.");
        }

        var points = Number(rule, "points") ?? throw rule.Place.Error("a rule gives 'points:'.");
        return rule.Has("event") ? EventRule(rule, points) : AttributeRule(rule, points, attributes);
    }

    private static EventRule EventRule(YamlMap rule, double points)
    {
        rule.AllowOnly("an event rule", "name", "event", "points", "withinDays", "firstOnly", "atMost");
        var type = rule.Text("event")!;
        return new EventRule(rule.Text("name") ?? type, points, type)
        {
            WithinDays = rule.Days("withinDays", least: 1)?[0],
            FirstOnly = rule.Flag("firstOnly"),
            AtMost = Number(rule, "atMost") is not { } most ? null
                : most > 0 ? most
                : throw rule.Error(
                    "atMost", "'atMost' is the size of the points a rule may give or take in all, above 0."),
        };
    }

    private static AttributeRule AttributeRule(YamlMap rule, double points, IReadOnlyCollection<string>? attributes)
    {
        rule.AllowOnly("an attribute rule", "name", "attribute", "points", "in", "atLeast", "below", "isMissing");
        var attribute = rule.Text("attribute")!;
        if (attributes is not null && !attributes.Contains(attribute))
        {
            throw rule.Error(
                "attribute", $"leads have no attribute '{attribute}'.{NearestName.Hint(attribute, attributes)}");
        }

        if (!rule.Has("in") && !rule.Has("atLeast") && !rule.Has("below") && !rule.Has("isMissing"))
        {
            throw rule.Place.Error("an attribute rule has a condition: 'in:', 'atLeast:', 'below:' or 'isMissing:'.");
        }

        return new AttributeRule(rule.Text("name") ?? attribute, points, attribute)
        {
            In = rule.Words("in"),
            AtLeast = Number(rule, "atLeast"),
            Below = Number(rule, "below"),
            IsMissing = rule.Has("isMissing") ? rule.Flag("isMissing") : null,
        };
    }

    private static double? Number(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : throw map.Error(key, $"'{key}' is '{text}'; allowed is a number.");
    }
}
