namespace Predictive.Evaluation.Auditing;

/// <summary>What each scoring rule was worth on leads whose outcome is known.</summary>
public sealed record RuleAuditReport
{
    /// <summary>With fewer conversions than this no rule is weighed.</summary>
    public const int FewestConversions = 50;

    /// <summary>A rule is weighed where it tells apart the leads of so many accounts at least.</summary>
    public const int FewestAccounts = 20;

    /// <summary>How many leads there are, each counted once.</summary>
    public required int Leads { get; init; }

    /// <summary>How many of them converted.</summary>
    public required int Conversions { get; init; }

    /// <summary>In how many accounts they are.</summary>
    public required int Accounts { get; init; }

    /// <summary>
    /// How many points one log-odds is worth on the scale of today's points; null where the rules together tell too
    /// little for a scale.
    /// </summary>
    public double? PointsPerLogOdds { get; init; }

    /// <summary>The rules, in their file's order.</summary>
    public required IReadOnlyList<AuditedRule> Rules { get; init; }

    /// <summary>The vetoes, in their file's order.</summary>
    public required IReadOnlyList<AuditedVeto> Vetoes { get; init; }

    /// <summary>How many rules have a verdict.</summary>
    public int Count(RuleVerdict verdict) => Rules.Count(rule => rule.Verdict == verdict);
}
