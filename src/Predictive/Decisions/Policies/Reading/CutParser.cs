using Predictive.Data;
using Predictive.Data.Reading;
using Predictive.Decisions.Reading;

namespace Predictive.Decisions.Policies.Reading;

/// <summary>Reads a cut, of one form.</summary>
internal sealed class CutParser(RuleVocabulary known)
{
    /// <summary>The cut under <c>cut:</c>; null where there is none.</summary>
    public PolicyCut? Cut(YamlMap book)
    {
        if (!book.Has("cut"))
            return null;
        var cut = book.Map("cut");
        cut.AllowOnly("a cut", PolicyKeys.Cut);
        string[] forms = [.. PolicyKeys.Cut.Where(cut.Has)];
        if (forms is not [var form])
        {
            throw cut.Place.Error($"a cut has one form of {string.Join(", ", PolicyKeys.Cut)}; this has "
                + (forms.Length == 0 ? "none." : $"{string.Join(" and ", forms)}."));
        }

        return form switch
        {
            "likelihood" => new LikelihoodCut(cut.NeededLikelihood("a cut")),
            "precision" => Precision(cut.Map("precision")),
            "capacity" => Capacity(cut.Map("capacity")),
            _ => Revenue(cut.Map("expectedRevenue")),
        };
    }

    private static PrecisionCut Precision(YamlMap map)
    {
        map.AllowOnly("a cut by precision", PolicyKeys.Precision);
        var target = map.NeededShare("target", "a cut by precision");
        return map.Has("likelihood")
            ? new PrecisionCut(target, map.NeededLikelihood("a cut by precision"))
            : throw map.Place.Error("a cut by precision has a 'likelihood:' that was found for it on measured leads; "
                + $"`predictive policy suggest DIR --model NAME --precision {map.Text("target")}` finds it.");
    }

    private CapacityCut Capacity(YamlMap map)
    {
        map.AllowOnly("a cut by capacity", PolicyKeys.Capacity);
        var by = By(map, "teams");
        if (!map.Has("likelihood"))
        {
            throw map.Place.Error("a cut by capacity has a 'likelihood:' that fills it on measured leads; `predictive "
                + $"policy suggest DIR --model NAME --capacity {map.Text("perDay")}/day` finds it.");
        }

        var teams = map.Has("teams") ? map.Maps("teams").Select(Team).ToList() : [];
        return new CapacityCut(
            map.NeededAmount("perDay", "a cut by capacity"), map.NeededLikelihood("a cut by capacity"))
        {
            By = by,
            Teams = Distinct(map, "teams", teams, team => team.Team),
            Calendar = new WorkingCalendar(map.DaysOff("holidays")),
        };
    }

    private static TeamCapacity Team(YamlMap map)
    {
        map.AllowOnly("a team", PolicyKeys.Team);
        return new TeamCapacity(
            map.Text("team") ?? throw map.Place.Error("a team has a 'team:', the word of its leads."),
            map.NeededAmount("perDay", "a team"), map.NeededLikelihood("a team"));
    }

    private RevenueCut Revenue(YamlMap map)
    {
        map.AllowOnly("a cut by expected revenue", PolicyKeys.ExpectedRevenue);
        var by = By(map, "values");
        if (!map.Has("value"))
        {
            throw map.Place.Error("a cut by expected revenue has a 'value:', what a conversion brings on average; "
                + "`predictive policy suggest DIR --model NAME --cost-per-lead "
                + $"{map.Text("costPerLead") ?? "COST"}` works it out from the deals that were won.");
        }

        var values = map.Has("values") ? map.Maps("values").Select(Value).ToList() : [];
        var margin = map.Share("margin") ?? 1;
        return new RevenueCut(
            map.NeededAmount("costPerLead", "a cut by expected revenue"),
            map.NeededAmount("value", "a cut by expected revenue"))
        {
            Margin = margin > 0 ? margin : throw map.Error("margin", "'margin' is 0; allowed is above 0 up to 1."),
            By = by,
            Values = Distinct(map, "values", values, one => one.Group),
        };
    }

    private static GroupValue Value(YamlMap map)
    {
        map.AllowOnly("the value of a group", PolicyKeys.GroupValue);
        return new GroupValue(
            map.Text("group") ?? throw map.Place.Error("the value of a group has a 'group:', the word of its leads."),
            map.NeededAmount("value", "the value of a group"));
    }

    /// <summary>The attribute by which groups differ, which stands there just where groups do.</summary>
    private string? By(YamlMap map, string groups)
    {
        if (map.Has("by") != map.Has(groups))
        {
            throw map.Place.Error(
                $"'by:' names the attribute that '{groups}:' are told by; both stand there, or none.");
        }

        return map.Text("by") is not { } by || known.Attributes is not { } attributes || attributes.Contains(by)
            ? map.Text("by")
            : throw map.Error("by", $"leads have no attribute '{by}'.{NearestName.Hint(by, attributes)}");
    }

    private static List<T> Distinct<T>(YamlMap map, string key, List<T> all, Func<T, string> name) =>
        all.GroupBy(name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw map.Error(key, $"'{key}' has '{twice.Key}' twice; each stands there once.")
            : all;
}
