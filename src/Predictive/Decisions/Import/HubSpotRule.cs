using System.Text.Json.Nodes;
using static System.FormattableString;

namespace Predictive.Decisions.Import;

/// <summary>One rule of a HubSpot score, as a line of a rules file.</summary>
internal sealed class HubSpotRule
{
    private readonly string _name;
    private readonly string _asked;
    private readonly double _points;
    private readonly double? _most;

    private HubSpotRule(string name, string asked, bool isEvent, double points, double? most)
    {
        (_name, _asked, IsEvent, _points, _most) = (name, asked, isEvent, points, most);
        if (isEvent)
        {
            Notes.Add($"Rule '{name}' counts events by HubSpot's own name of their type ({asked}); "
                + "write the name that your funnel's events have.");
        }
    }

    public bool IsEvent { get; }

    /// <summary>What has to be looked at.</summary>
    public List<string> Notes { get; } = [];

    public static HubSpotRule Of(JsonObject rule, string name, double? min, double? max)
    {
        var configuration = rule["configuration"] as JsonObject
            ?? throw new NotCarriedException("it has no 'configuration'.");
        var calculation = configuration["calculation"] as JsonObject
            ?? throw new NotCarriedException("its configuration has no 'calculation'.");
        if ((string?)calculation["type"] is not "CONSTANT" and var type)
            throw new NotCarriedException($"its points are of type '{type}'; only CONSTANT is known.");
        var points = (calculation["value"] as JsonValue)?.GetValue<double>()
            ?? throw new NotCarriedException("its calculation has no 'value'.");
        var keys = calculation.Select(part => part.Key);
        if (keys.FirstOrDefault(key => key is not ("type" or "value" or "id")) is { } more)
            throw new NotCarriedException($"its calculation has '{more}', which is not known.");
        var branch = configuration["filterBranch"] ?? rule["filterBranch"]
            ?? throw new NotCarriedException(Invariant($"it gives {points} points, and does not say for what."));
        var most = points >= 0 ? max : -min;
        return HubSpotFilter.Event(branch) is { } asked
            ? new HubSpotRule(name, asked, isEvent: true, points, most > 0 ? most : null)
            : new HubSpotRule(name, HubSpotFilter.Condition(branch), isEvent: false,
                most > 0 ? Math.Clamp(points, -most.Value, most.Value) : points, most: null);
    }

    public string Line(string axis, string group)
    {
        var asked = IsEvent ? $"event: {_asked}" : $"when: {_asked}";
        var most = _most is null ? "" : Invariant($", atMost: {_most}");
        return Invariant($"  - {{ name: {YamlText.Of(_name)}, {asked}, points: {_points}{most}, ")
            + $"axis: {axis}, group: {YamlText.Of(group)} }}\n";
    }
}
