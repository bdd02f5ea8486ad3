using System.Globalization;
using System.Text;
using Predictive.Decisions.Import;

namespace Predictive.Decisions;

/// <summary>Writes plain scoring rules as <see cref="ScoringRulesFile"/> reads them.</summary>
public static class RulesText
{
    /// <summary>The rules' text.</summary>
    /// <param name="rules">
    /// Rules on attributes, sources and events, without groups, limits and whatever else stands beside rules.
    /// </param>
    /// <param name="comment">Lines that say what the file is.</param>
    /// <exception cref="ArgumentException">A rule is of another kind.</exception>
    public static string Of(ScoringRules rules, IEnumerable<string> comment)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(comment);
        var text = new StringBuilder();
        foreach (var line in comment)
            text.Append("# ").Append(line.ReplaceLineEndings(" ")).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"threshold: {rules.Threshold}\nrules:\n");
        foreach (var rule in rules.Rules)
            text.Append("  - { ").AppendJoin(", ", Parts(rule)).Append(" }\n");
        return text.ToString();
    }

    private static IEnumerable<string> Parts(ScoringRule rule) =>
    [
        $"name: {YamlText.Of(rule.Name)}", Number("points", rule.Points),
        .. rule switch
        {
            AttributeRule attribute => Parts(attribute),
            EventRule happening => Parts(happening),
            ConditionRule { When: OriginCondition { IsSource: true } origin } =>
                [$"when: {{ source: {YamlText.Of(origin.Words)} }}"],
            _ => throw new ArgumentException($"The rule '{rule.Name}' cannot be written."),
        },
    ];

    private static IEnumerable<string> Parts(AttributeRule rule)
    {
        yield return $"attribute: {YamlText.Of(rule.Attribute)}";
        if (rule.In is { } words)
            yield return $"in: {YamlText.Of(words)}";
        if (rule.AtLeast is { } least)
            yield return Number("atLeast", least);
        if (rule.Below is { } below)
            yield return Number("below", below);
        if (rule.IsMissing is { } isMissing)
            yield return $"isMissing: {(isMissing ? "true" : "false")}";
    }

    private static IEnumerable<string> Parts(EventRule rule)
    {
        yield return $"event: {YamlText.Of(rule.Type)}";
        if (rule.FirstOnly)
            yield return "firstOnly: true";
        if (rule.Count is { Below: null } count)
            yield return Number("count", count.AtLeast);
        if (rule.WithinDays is { } days)
            yield return Number("withinDays", days);
    }

    private static string Number(string key, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{key}: {value}");
}
