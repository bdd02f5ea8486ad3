using System.Text;
using System.Text.Json.Nodes;
using Predictive.Data;
using static System.FormattableString;

namespace Predictive.Decisions.Import;

/// <summary>One HubSpot score, of either version of its API.</summary>
internal sealed class HubSpotScore
{
    private readonly JsonObject _root;
    private readonly string _file;
    private readonly bool _isLater;
    private readonly List<string> _groups = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public HubSpotScore(JsonObject root, string file)
    {
        (_root, _file) = (root, file);
        Name = Text(root, "name") ?? "without a name";
        var rules = Groups().SelectMany(RulesOf).ToList();
        var isEarlier = root.ContainsKey("maxScore") || Groups().Any(group => group.ContainsKey("groupCategory"))
            || rules.Any(rule => rule.ContainsKey("maximumValue") || rule.ContainsKey("minimumValue"));
        _isLater = root.ContainsKey("maxScorePerCategory")
            || rules.Any(rule => rule.ContainsKey("maxValue") || rule.ContainsKey("minValue"));
        if (isEarlier && _isLater)
        {
            throw new BadInputException($"{file}: this mixes two versions of HubSpot's scores: 'maxScore', "
                + "'groupCategory' and 'maximumValue' are of 2026-09, 'maxScorePerCategory' and a rule's 'maxValue' "
                + "of 2027-03. Give one answer of the API as it is.");
        }
    }

    public string Name { get; }

    /// <summary>Writes the limits and the groups; after the rules, which say what groups there are.</summary>
    public void WriteLimits(StringBuilder text)
    {
        if (_isLater && Number(_root, "maxScorePerCategory") is { } each)
            text.Append(Invariant($"limits: {{ fit: {{ max: {each} }}, engagement: {{ max: {each} }} }}\n"));
        else if (Number(_root, "maxScore") is { } most)
            text.Append(Invariant($"limits: {{ total: {{ max: {most} }} }}\n"));
        if (_groups.Count > 0)
            text.Append("groups:\n").AppendJoin("", _groups);
    }

    /// <summary>Writes the rules that can be carried over; returns how many.</summary>
    public int WriteRules(StringBuilder text, List<string> notes)
    {
        if (Text(_root, "objectTypeId") is { } type && type != "0-1")
            notes.Add($"The score is of objects of type '{type}', not of contacts (0-1).");
        var (carried, place) = (0, 0);
        foreach (var group in Groups())
            carried += WriteGroup(group, ++place, text, notes);
        return carried;
    }

    private int WriteGroup(JsonObject group, int place, StringBuilder text, List<string> notes)
    {
        var name = Text(group, "groupName") ?? $"Group {place}";
        var (carried, number, axis) = (new List<HubSpotRule>(), 0, (string?)null);
        foreach (var rule in RulesOf(group))
        {
            var called = $"{name} {++number}";
            try
            {
                if (rule["enabled"]?.GetValue<bool>() == false)
                    notes.Add($"Rule '{called}' is switched off; it was left out.");
                else
                    carried.Add(HubSpotRule.Of(rule, called, Limit(rule, "min"), Limit(rule, "max")));
            }
            catch (Exception e) when (e is NotCarriedException or InvalidOperationException or FormatException)
            {
                notes.Add($"Rule '{called}' was left out: {e.Message}");
            }
        }

        if (carried.Count == 0)
            return 0;
        axis = AxisOf(Text(group, "groupCategory"), carried);
        if (!_names.Add(name))
            notes.Add($"Two groups are called '{name}'; the limits of the second were left out.");
        else
            _groups.Add(GroupLine(group, name));
        foreach (var rule in carried)
            text.Append(rule.Line(axis, name));
        notes.AddRange(carried.SelectMany(rule => rule.Notes));
        return carried.Count;
    }

    private static string AxisOf(string? category, List<HubSpotRule> rules)
    {
        var word = category?.ToUpperInvariant() ?? "";
        if (word.Contains("FIT", StringComparison.Ordinal) || word.Contains("PROPERT", StringComparison.Ordinal))
            return "fit";
        return word.Contains("ENGAGEMENT", StringComparison.Ordinal) || word.Contains("EVENT", StringComparison.Ordinal)
            || rules[0].IsEvent ? "engagement" : "fit";
    }

    private static string GroupLine(JsonObject group, string name)
    {
        var line = $"  - {{ name: {YamlText.Of(name)}";
        if (Number(group, "minValue") is { } min)
            line += Invariant($", min: {min}");
        if (Number(group, "maxValue") is { } max)
            line += Invariant($", max: {max}");
        return line + " }\n";
    }

    private double? Limit(JsonObject rule, string end) =>
        Number(rule, _isLater ? $"{end}Value" : $"{end}imumValue");

    private IEnumerable<JsonObject> Groups() => ((JsonArray)_root["groupConfigs"]!).Select(group =>
        group as JsonObject ?? throw new BadInputException($"{_file}: a member of 'groupConfigs' is no object."));

    private IEnumerable<JsonObject> RulesOf(JsonObject group) => group["ruleConfigurations"] switch
    {
        null => [],
        JsonArray rules when rules.All(rule => rule is JsonObject) => rules.Select(rule => (JsonObject)rule!),
        _ => throw new BadInputException($"{_file}: 'ruleConfigurations' must be a list of objects."),
    };

    private string? Text(JsonObject map, string key) => map[key] is not { } node ? null
        : node is JsonValue value && value.TryGetValue<string>(out var text) ? text
        : throw new BadInputException($"{_file}: '{key}' must be a text; it is {node.ToJsonString()}.");

    private static double? Number(JsonObject map, string key) =>
        map[key] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;
}
