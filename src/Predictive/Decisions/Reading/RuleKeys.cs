namespace Predictive.Decisions.Reading;

/// <summary>The keys of each part of a rules file, by the part's name in the schema.</summary>
internal static class RuleKeys
{
    public static readonly string[] Version =
    [
        "from", "until", "threshold", "mql", "limits", "groups", "rules", "inactivity", "resetOnRecycle", "vetoes",
        "grade", "profiles", "campaigns",
    ];

    public static readonly string[] Book = [.. Version.Where(key => key is not ("from" or "until")), "versions"];

    public static readonly string[] EventRule =
    [
        "name", "event", "points", "withinDays", "firstOnly", "atMost", "atMostPerDay", "count", "decay", "detail",
        "detailContains", "when", "axis", "group", "category",
    ];

    public static readonly string[] SettingRule = ["name", "event", "set", "detail", "detailContains", "when"];

    public static readonly string[] AttributeRule =
    [
        "name", "attribute", "points", "in", "contains", "atLeast", "below", "isMissing", "when", "axis", "group",
        "category",
    ];

    public static readonly string[] ConditionRule = ["name", "when", "points", "axis", "group", "category"];

    public static readonly string[] AttributeCondition =
        ["attribute", "in", "contains", "atLeast", "below", "isMissing"];

    public static readonly string[] EventCondition = ["event", "count", "withinDays", "detail", "detailContains"];

    public static readonly string[] AccountCondition = ["account", "count"];

    public static readonly string[] AllCondition = ["all"];

    public static readonly string[] AnyCondition = ["any"];

    public static readonly string[] NotCondition = ["not"];

    public static readonly string[] CampaignCondition = ["campaign"];

    public static readonly string[] SourceCondition = ["source"];

    public static readonly string[] Count = ["atLeast", "below"];

    public static readonly string[] Decay = ["percent", "everyDays"];

    public static readonly string[] AxisLimits = ["fit", "engagement", "total"];

    public static readonly string[] Limits = ["min", "max"];

    public static readonly string[] Group = ["name", "min", "max", "take"];

    public static readonly string[] Mql = ["points", "fit", "engagement", "grade", "cells"];

    public static readonly string[] Inactivity = ["steps", "everyDays", "points", "floor"];

    public static readonly string[] InactivityStep = ["days", "points"];

    public static readonly string[] Veto = ["name", "when"];

    public static readonly string[] GradeMatrix = ["fit", "engagement"];

    public static readonly string[] GradeSteps = ["start", "steps"];

    public static readonly string[] GradeStep = ["name", "when", "thirds", "otherwise"];

    public static readonly string[] Profile = ["name", "when", "threshold", "points", "without", "rules", "grade"];

    public static readonly string[] Campaign = ["name", "campaigns", "threshold", "points", "without", "rules"];
}
