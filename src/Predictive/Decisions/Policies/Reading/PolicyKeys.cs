namespace Predictive.Decisions.Policies.Reading;

/// <summary>The keys of each part of a policy file, by the part's name in the schema.</summary>
internal static class PolicyKeys
{
    public static readonly string[] Book =
    [
        "name", "conversion", "horizon", "from", "until", "agreed", "never", "always", "cut", "launch", "explore",
        "grades", "rest", "overrides",
    ];

    public static readonly string[] SignOff = ["who", "role", "on"];

    public static readonly string[] Named = ["name", "when"];

    public static readonly string[] Cut = ["likelihood", "precision", "capacity", "expectedRevenue"];

    public static readonly string[] Precision = ["target", "likelihood"];

    public static readonly string[] Capacity = ["perDay", "likelihood", "by", "teams", "holidays"];

    public static readonly string[] Team = ["team", "perDay", "likelihood"];

    public static readonly string[] ExpectedRevenue = ["costPerLead", "value", "margin", "by", "values"];

    public static readonly string[] GroupValue = ["group", "value"];

    public static readonly string[] Launch = ["until", "likelihood"];

    public static readonly string[] Explore = ["share", "from"];

    public static readonly string[] Grades = ["A", "B", "C"];

    public static readonly string[] Override = ["name", "when", "cut", "launch", "explore"];
}
