using static System.FormattableString;

namespace Predictive.Decisions.Reading;

/// <summary>The most points that rules can give anybody, to find a threshold that nobody reaches.</summary>
internal static class ReachablePoints
{
    /// <summary>What is wrong with what a rule MQL needs; null where it can be reached.</summary>
    public static string? Complaint(ScoringRules rules)
    {
        var (fit, engagement) = (
            rules.FitLimits.Of(MostOf(rules, ScoreAxis.Fit)),
            rules.EngagementLimits.Of(MostOf(rules, ScoreAxis.Engagement)));
        return Most(rules) < rules.Threshold ? Words("points in all", rules.Threshold, Most(rules))
            : fit < rules.Bar.Fit ? Words("fit", rules.Bar.Fit.Value, fit)
            : engagement < rules.Bar.Engagement ? Words("engagement", rules.Bar.Engagement.Value, engagement)
            : null;
    }

    /// <summary>The most points in all.</summary>
    public static double Most(ScoringRules rules) => rules.TotalLimits.Of(
        rules.FitLimits.Of(MostOf(rules, ScoreAxis.Fit))
        + rules.EngagementLimits.Of(MostOf(rules, ScoreAxis.Engagement)));

    private static string Words(string what, double needed, double most) => Invariant(
        $"nobody can become an MQL: that needs {needed} ({what}), and the rules and limits give at most {most}.");

    private static double MostOf(ScoringRules rules, ScoreAxis axis)
    {
        var ofAxis = rules.Rules.Where(rule => rule.Axis == axis && rule is not SettingRule).ToList();
        var most = ofAxis.Where(rule => rule.Group is null).Sum(MostOf);
        foreach (var group in rules.Groups)
        {
            var members = ofAxis.Where(rule => rule.Group == group.Name).Select(MostOf).ToList();
            if (members.Count > 0)
                most += group.Limits.Of(group.TakesBest ? members.Max() : members.Sum());
        }

        var set = rules.Rules.OfType<SettingRule>().Select(rule => rule.Points).DefaultIfEmpty(0).Max();
        return most + (axis == ScoreAxis.Engagement ? Math.Max(0, set) : 0);
    }

    private static double MostOf(ScoringRule rule) => rule switch
    {
        { Points: <= 0 } => 0,
        EventRule { Count: not null } => rule.Points,
        EventRule { FirstOnly: true } one => Math.Min(one.Points, one.AtMost ?? double.PositiveInfinity),
        EventRule one => one.AtMost ?? double.PositiveInfinity,
        _ => rule.Points,
    };
}
