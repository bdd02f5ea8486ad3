using System.Globalization;
using System.Text;
using Predictive.Decisions.Import;

namespace Predictive.Decisions.Policies;

/// <summary>A policy as the text of its file, which <see cref="MqlPolicyFile"/> reads as the same policy.</summary>
public static class PolicyText
{
    /// <summary>The text.</summary>
    /// <param name="policy">The policy; its number, which the registry gives, is no part of it.</param>
    /// <param name="remarks">Lines to stand above as comments.</param>
    public static string Of(MqlPolicy policy, params IReadOnlyCollection<string> remarks)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(remarks);
        var text = new StringBuilder();
        foreach (var remark in remarks)
            Line(text, $"# {string.Concat(remark.Select(c => char.IsControl(c) ? ' ' : c))}");
        foreach (var line in Head(policy))
            Line(text, line);
        List(text, "agreed", policy.Agreed.Select(one =>
            $"{{ who: {YamlText.Of(one.Who)}, role: {YamlText.Of(one.Role)}, on: {Day(one.On)} }}"));
        List(text, "never", policy.Never.Select(Named));
        List(text, "always", policy.Always.Select(Named));
        foreach (var line in Changes(policy.Cut, policy.Launch, policy.Explore))
            Line(text, line);
        if (policy.Grades is { } grades)
        {
            Line(text, $"grades: {{ A: {Number(grades.A.Value)}, B: {Number(grades.B.Value)}, "
                + $"C: {Number(grades.C.Value)} }}");
        }

        if (policy.RestDays != MqlPolicy.UsualRest)
            Line(text, string.Create(CultureInfo.InvariantCulture, $"rest: {policy.RestDays}d"));
        List(text, "overrides", policy.Overrides.Select(Override));
        return text.ToString();
    }

    private static IEnumerable<string> Head(MqlPolicy policy)
    {
        yield return $"name: {YamlText.Of(policy.Name)}";
        if (policy.Conversion is { } conversion)
            yield return $"conversion: {YamlText.Of(conversion)}";
        if (policy.HorizonDays is { } days)
            yield return string.Create(CultureInfo.InvariantCulture, $"horizon: {days}d");
        if (policy.From is { } from)
            yield return $"from: {Day(from)}";
        if (policy.Until is { } until)
            yield return $"until: {Day(until)}";
    }

    private static string Named(PolicyCondition one) =>
        $"{{ name: {YamlText.Of(one.Name)}, when: {ConditionText.Of(one.When)} }}";

    private static string Override(PolicyOverride one) =>
        $"{{ name: {YamlText.Of(one.Name)}, when: {ConditionText.Of(one.When)}, "
        + $"{string.Join(", ", Changes(one.Cut, one.Launch, one.Explore))} }}";

    private static IEnumerable<string> Changes(PolicyCut? cut, LaunchMode? launch, Exploration? explore)
    {
        if (cut is not null)
            yield return $"cut: {{ {Cut(cut)} }}";
        if (launch is not null)
            yield return $"launch: {{ until: {Day(launch.Until)}, likelihood: {Number(launch.AtLeast.Value)} }}";
        if (explore is not null)
            yield return $"explore: {{ share: {Number(explore.Share)}, from: {Number(explore.From.Value)} }}";
    }

    private static string Cut(PolicyCut cut) => cut switch
    {
        LikelihoodCut one => $"likelihood: {Number(one.AtLeast.Value)}",
        PrecisionCut one =>
            $"precision: {{ target: {Number(one.Target)}, likelihood: {Number(one.AtLeast.Value)} }}",
        CapacityCut one => $"capacity: {{ {string.Join(", ", Capacity(one))} }}",
        RevenueCut one => $"expectedRevenue: {{ {string.Join(", ", Revenue(one))} }}",
        _ => throw new InvalidOperationException($"{cut.GetType().Name} is no cut that files can have."),
    };

    private static IEnumerable<string> Capacity(CapacityCut cut)
    {
        yield return $"perDay: {Number(cut.PerDay)}, likelihood: {Number(cut.AtLeast.Value)}";
        if (cut.By is { } by)
        {
            yield return $"by: {YamlText.Of(by)}";
            yield return "teams: [" + string.Join(", ", cut.Teams.Select(team =>
                $"{{ team: {YamlText.Of(team.Team)}, perDay: {Number(team.PerDay)}, "
                + $"likelihood: {Number(team.AtLeast.Value)} }}")) + "]";
        }

        if (cut.Calendar.Holidays.Count > 0)
            yield return $"holidays: [{string.Join(", ", cut.Calendar.Holidays.Select(Day))}]";
    }

    private static IEnumerable<string> Revenue(RevenueCut cut)
    {
        yield return $"costPerLead: {Number(cut.CostPerLead)}, value: {Number(cut.Value)}";
        if (cut.Margin < 1)
            yield return $"margin: {Number(cut.Margin)}";
        if (cut.By is { } by)
        {
            yield return $"by: {YamlText.Of(by)}";
            yield return "values: [" + string.Join(", ", cut.Values.Select(one =>
                $"{{ group: {YamlText.Of(one.Group)}, value: {Number(one.Value)} }}")) + "]";
        }
    }

    private static void List(StringBuilder text, string key, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
            return;
        Line(text, $"{key}:");
        foreach (var item in all)
            Line(text, $"  - {item}");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Number(double number) => ConditionText.Number(number);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
