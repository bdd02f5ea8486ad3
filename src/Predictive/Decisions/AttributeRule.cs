namespace Predictive.Decisions;

/// <summary>Points for what a lead or its account is.</summary>
public sealed record AttributeRule : ScoringRule
{
    /// <summary>A rule for one attribute; the lead's own comes before the account's of the same name.</summary>
    public AttributeRule(string name, double points, string attribute)
        : base(name, points, ScoreAxis.Fit) => Attribute = attribute;

    /// <summary>The attribute's name.</summary>
    public string Attribute { get; }

    /// <summary>Words that count; null for no such condition.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>Parts of words that count; null for no such condition.</summary>
    public IReadOnlyList<string>? Contains { get; init; }

    /// <summary>The least number that counts; null for no such condition.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Numbers below this count; null for no such condition.</summary>
    public double? Below { get; init; }

    /// <summary>
    /// Whether the rule is about the attribute being missing (true) or known (false); null for no such condition.
    /// </summary>
    public bool? IsMissing { get; init; }

    internal AttributeCondition Condition => new(Attribute)
    {
        In = In,
        Contains = Contains,
        AtLeast = AtLeast,
        Below = Below,
        IsMissing = IsMissing,
    };
}
