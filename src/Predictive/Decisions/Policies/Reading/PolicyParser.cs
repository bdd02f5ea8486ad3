using System.Globalization;
using Predictive.Data.Reading;
using Predictive.Decisions.Reading;

namespace Predictive.Decisions.Policies.Reading;

/// <summary>Reads a policy, and finds what contradicts itself in it.</summary>
internal sealed class PolicyParser(RuleVocabulary known)
{
    private readonly ConditionParser _conditions = new(known);
    private readonly CutParser _cuts = new(known);

    public MqlPolicy Policy(YamlMap book)
    {
        book.AllowOnly("a policy", PolicyKeys.Book);
        var never = Named(book, "never");
        var policy = new MqlPolicy
        {
            Name = Name(book),
            Conversion = book.Text("conversion"),
            HorizonDays = book.DaysOf("horizon"),
            From = book.Day("from"),
            Until = book.Day("until"),
            Agreed = book.Has("agreed") ? [.. book.Maps("agreed").Select(Signed)] : [],
            Never = [.. never.Select(one => one.Condition)],
            Always = Always(book, never),
            Cut = _cuts.Cut(book) ?? throw book.Place.Error(
                $"a policy has a 'cut:' of one form: {string.Join(", ", PolicyKeys.Cut)}."),
            Launch = Launch(book),
            Explore = Explore(book),
            Grades = Grades(book),
            RestDays = Rest(book),
            Overrides = Overrides(book),
        };
        CheckDays(book, policy);
        return policy;
    }

    private static string Name(YamlMap book)
    {
        var name = book.Text("name") ?? throw book.Place.Error("a policy has a 'name:'.");
        return name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? name
            : throw book.Error("name", $"'name' is '{name}'; allowed are letters, digits, '-', '_' and '.', up to 64.");
    }

    private List<(YamlMap Map, PolicyCondition Condition)> Named(YamlMap book, string key)
    {
        if (!book.Has(key))
            return [];
        var all = book.Maps(key).Select(map =>
        {
            map.AllowOnly($"an item of '{key}'", PolicyKeys.Named);
            return (map, new PolicyCondition(
                map.Text("name") ?? throw map.Place.Error($"an item of '{key}' has a 'name:'."),
                _conditions.NeededWhen(map, $"an item of '{key}'")));
        }).ToList();
        foreach (var (place, (map, condition)) in all.Index())
        {
            if (all.Take(place).Any(one => one.Item2.Name == condition.Name))
                throw map.Error("name", $"two of '{key}' are called '{condition.Name}'; give each its own name.");
        }

        return all;
    }

    private PolicyCondition[] Always(YamlMap book, List<(YamlMap Map, PolicyCondition Condition)> never)
    {
        var always = Named(book, "always");
        foreach (var (map, condition) in always)
        {
            if (never.Find(one => IsSame(one.Condition.When, condition.When)).Condition is { } contrary)
            {
                throw map.Error("when", $"'{condition.Name}' is always an MQL, and never one as '{contrary.Name}'; "
                    + "remove one of them.");
            }
        }

        return [.. always.Select(one => one.Condition)];
    }

    private static bool IsSame(RuleCondition one, RuleCondition other) =>
        string.Equals(ConditionText.Of(one), ConditionText.Of(other), StringComparison.OrdinalIgnoreCase);

    private static SignOff Signed(YamlMap map)
    {
        map.AllowOnly("a sign-off", PolicyKeys.SignOff);
        return new SignOff(
            map.Text("who") ?? throw map.Place.Error("a sign-off has 'who:', 'role:' and 'on:'."),
            map.Text("role") ?? throw map.Place.Error("a sign-off has a 'role:', such as sales."),
            map.Day("on") ?? throw map.Place.Error("a sign-off has an 'on:', the day of it."));
    }

    private static LaunchMode? Launch(YamlMap book)
    {
        if (!book.Has("launch"))
            return null;
        var map = book.Map("launch");
        map.AllowOnly("a launch", PolicyKeys.Launch);
        return new LaunchMode(
            map.Day("until") ?? throw map.Place.Error("a launch has an 'until:', its last day."),
            map.NeededLikelihood("a launch"));
    }

    private static Exploration? Explore(YamlMap book)
    {
        if (!book.Has("explore"))
            return null;
        var map = book.Map("explore");
        map.AllowOnly("an exploration", PolicyKeys.Explore);
        var share = map.NeededShare("share", "an exploration");
        return share is > 0 and < 1
            ? new Exploration(share, new(map.Share("from") ?? 0))
            : throw map.Error("share", $"'share' is {map.Text("share")}; allowed is above 0 and below 1, such as 5 %.");
    }

    private static PolicyGrades? Grades(YamlMap book)
    {
        if (!book.Has("grades"))
            return null;
        var map = book.Map("grades");
        map.AllowOnly("grades", PolicyKeys.Grades);
        const string What = "the grades are A, B and C, each with its least likelihood, and D below; it";
        var grades = new PolicyGrades(
            map.NeededLikelihood(What, "A"), map.NeededLikelihood(What, "B"), map.NeededLikelihood(What, "C"));
        return grades.A > grades.B && grades.B > grades.C
            ? grades
            : throw map.Place.Error("the least likelihood of A is above that of B, and that of B above that of C.");
    }

    private static int Rest(YamlMap book) => book.Days("rest", least: 0) switch
    {
        null => MqlPolicy.UsualRest,
        [var only] => only,
        _ => throw book.Error("rest", "'rest' is one number of days, such as 30d."),
    };

    private PolicyOverride[] Overrides(YamlMap book)
    {
        if (!book.Has("overrides"))
            return [];
        var all = new List<PolicyOverride>();
        foreach (var map in book.Maps("overrides"))
        {
            map.AllowOnly("an override", PolicyKeys.Override);
            var name = map.Text("name") ?? throw map.Place.Error("an override has a 'name:'.");
            var one = new PolicyOverride(name, _conditions.NeededWhen(map, "an override"))
            {
                Cut = _cuts.Cut(map),
                Launch = Launch(map),
                Explore = Explore(map),
            };
            if (one is { Cut: null, Launch: null, Explore: null })
                throw map.Place.Error("an override changes something: 'cut:', 'launch:' or 'explore:'.");
            if (all.Find(earlier => earlier.Name == name || IsSame(earlier.When, one.When)) is { } earlier)
            {
                throw map.Place.Error($"'{name}' never applies, or cannot be told from '{earlier.Name}': the first "
                    + "override that a lead belongs to counts. Give each its own name and condition.");
            }

            all.Add(one);
        }

        return [.. all];
    }

    private static void CheckDays(YamlMap book, MqlPolicy policy)
    {
        if (policy.Until < policy.From)
            throw book.Error("until", $"the policy ends on {Text(policy.Until)}, before it begins.");
        if (policy.Launch?.Until < policy.From)
            throw book.Error("launch", $"the launch ends on {Text(policy.Launch?.Until)}, before the policy begins.");
        if (policy.Launch?.Until > policy.Until)
            throw book.Error("launch", $"the launch ends on {Text(policy.Launch?.Until)}, after the policy ends.");
        if (policy.Explore?.From is { } from
            && from.Value >= Math.Max(policy.Cut.Least, policy.Launch?.AtLeast.Value ?? 0))
        {
            throw book.Error("explore", $"nobody can be explored: 'from' is {from}, and whoever has that is an MQL.");
        }
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
