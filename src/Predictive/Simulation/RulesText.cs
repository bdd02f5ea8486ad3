using System.Globalization;
using System.Text;

namespace Predictive.Simulation;

/// <summary>Writes scoring rules as <c>rules.yaml</c>.</summary>
internal static class RulesText
{
    /// <summary>The rules and their threshold.</summary>
    public static string Of(IReadOnlyList<ScoringRule> rules)
    {
        var text = new StringBuilder();
        text.Append("# The points by which sales works leads today; typical ones, set by feeling.\n");
        text.Append(CultureInfo.InvariantCulture, $"threshold: {RulesOfToday.Threshold}\nrules:\n");
        foreach (var rule in rules) text.Append("  - { ").AppendJoin(", ", Parts(rule)).Append(" }\n");
        return text.ToString();
    }

    private static IEnumerable<string> Parts(ScoringRule rule)
    {
        yield return $"name: {rule.Name}";
        if (rule.Event is { } type) yield return $"event: {type}";
        if (rule.Attribute is { } attribute) yield return $"attribute: {attribute}";
        if (rule.In.Count > 0) yield return $"in: [{string.Join(", ", rule.In)}]";
        if (rule.AtLeast is { } least) yield return Number("atLeast", least);
        if (rule.IsMissing) yield return "isMissing: true";
        yield return Number("points", rule.Points);
        if (rule.FirstOnly) yield return "firstOnly: true";
        if (rule.WithinDays is { } days) yield return Number("withinDays", days);
        if (rule.AtMost is { } most) yield return Number("atMost", most);
    }

    private static string Number(string key, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{key}: {value}");
}
