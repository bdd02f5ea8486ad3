using System.Text.Json;
using Predictive.Data;
using Predictive.Data.Reading;

namespace Predictive.Decisions.Reading;

/// <summary>Reads conditions, and checks the names in them.</summary>
internal sealed class ConditionParser(RuleVocabulary known)
{
    private static readonly string[] _kinds =
        ["attribute", "event", "account", "all", "any", "not", "campaign", "source"];

    /// <summary>The condition under <c>when:</c>; several stand for all of them.</summary>
    public RuleCondition? When(YamlMap map) => map.Has("when") ? Under(map, "when") : null;

    /// <summary>The condition under <c>when:</c> of something that is nothing without it.</summary>
    public RuleCondition NeededWhen(YamlMap map, string what) =>
        When(map) ?? throw map.Place.Error($"{what} has a condition, 'when:'.");

    public void CheckAttribute(YamlMap map)
    {
        var attribute = map.Text("attribute")!;
        if (known.Attributes is { } attributes && !attributes.Contains(attribute))
        {
            throw map.Error(
                "attribute", $"leads have no attribute '{attribute}'.{NearestName.Hint(attribute, attributes)}");
        }

        if (!map.Has("in") && !map.Has("contains") && !map.Has("atLeast") && !map.Has("below")
            && !map.Has("isMissing"))
        {
            throw map.Place.Error(
                "an attribute rule has a condition: 'in:', 'contains:', 'atLeast:', 'below:' or 'isMissing:'.");
        }

        if (map.Number("below") <= map.Number("atLeast"))
        {
            throw map.Error("below", $"no number is at least {map.Text("atLeast")} and below {map.Text("below")}.");
        }
    }

    public string EventType(YamlMap map)
    {
        var type = map.Text("event")!;
        return known.SlipOf(type) is { } meant
            ? throw map.Error("event", $"there is no event '{type}'. Did you mean '{meant}'?")
            : type;
    }

    public IReadOnlyList<DetailTest> Details(YamlMap map) =>
        [.. Details(map, "detail", isPart: false), .. Details(map, "detailContains", isPart: true)];

    private IEnumerable<DetailTest> Details(YamlMap map, string key, bool isPart)
    {
        if (!map.Has(key))
            yield break;
        var details = map.Map(key);
        foreach (var name in details.Keys)
        {
            if (known.Details is { } names && !names.Contains(name))
            {
                throw details.PlaceOfKey(name).Error(
                    $"events have no detail '{name}'.{NearestName.Hint(name, names)} "
                    + "The funnel file names details with 'detail' as the meaning of a column.");
            }

            yield return new DetailTest(name, details.Words(name)!, isPart);
        }
    }

    private RuleCondition Under(YamlMap map, string key) => map.Maps(key) switch
    {
        [] => throw map.Error(key, $"'{key}' has at least one condition."),
        [var only] => Condition(only),
        var several => new JoinedCondition([.. several.Select(Condition)], IsAll: true),
    };

    private RuleCondition Condition(YamlMap map)
    {
        string[] kinds = [.. _kinds.Where(map.Has)];
        if (kinds.Length != 1)
        {
            if (kinds.Length == 0)
                map.AllowOnly("a condition", _kinds);
            throw map.Place.Error($"a condition has one of {string.Join(", ", _kinds)}; this has "
                + (kinds.Length == 0 ? "none." : $"{string.Join(" and ", kinds)}. Put them in a list under 'all:'."));
        }

        return kinds[0] switch
        {
            "attribute" => Attribute(map),
            "event" => Event(map),
            "account" => Account(map),
            "not" => new NegatedCondition(Under(Only(map, RuleKeys.NotCondition), "not")),
            "campaign" => new OriginCondition(Only(map, RuleKeys.CampaignCondition).Words("campaign")!, false),
            "source" => new OriginCondition(Only(map, RuleKeys.SourceCondition).Words("source")!, true),
            "all" => Joined(Only(map, RuleKeys.AllCondition), "all", isAll: true),
            _ => Joined(Only(map, RuleKeys.AnyCondition), "any", isAll: false),
        };
    }

    private static YamlMap Only(YamlMap map, string[] keys)
    {
        map.AllowOnly("a condition", keys);
        return map;
    }

    private JoinedCondition Joined(YamlMap map, string key, bool isAll)
    {
        RuleCondition[] parts = [.. map.Maps(key).Select(Condition)];
        return parts.Length > 0
            ? new JoinedCondition(parts, isAll)
            : throw map.Error(key, $"'{key}' has at least one condition.");
    }

    private AttributeCondition Attribute(YamlMap map)
    {
        map.AllowOnly("an attribute condition", RuleKeys.AttributeCondition);
        CheckAttribute(map);
        return new AttributeCondition(map.Text("attribute")!)
        {
            In = map.Words("in"),
            Contains = map.Words("contains"),
            AtLeast = map.Number("atLeast"),
            Below = map.Number("below"),
            IsMissing = map.Has("isMissing") ? map.Flag("isMissing") : null,
        };
    }

    private static AccountCondition Account(YamlMap map)
    {
        map.AllowOnly("an account condition", RuleKeys.AccountCondition);
        string[] facts = [.. Enum.GetNames<AccountCount>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
        var fact = map.Text("account")!;
        return Array.IndexOf(facts, fact) is var place and >= 0
            ? new AccountCondition((AccountCount)place) { Count = map.Count() ?? new CountRange(1) }
            : throw map.Error("account", $"accounts have no '{fact}'; allowed are {string.Join(", ", facts)}."
                + NearestName.Hint(fact, facts));
    }

    private EventCondition Event(YamlMap map)
    {
        map.AllowOnly("an event condition", RuleKeys.EventCondition);
        return new EventCondition(EventType(map))
        {
            Details = Details(map),
            Count = map.Count() ?? new CountRange(1),
            WithinDays = map.DaysOf("withinDays"),
        };
    }
}
