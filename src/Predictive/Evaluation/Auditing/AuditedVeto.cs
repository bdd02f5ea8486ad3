namespace Predictive.Evaluation.Auditing;

/// <summary>What became of the leads under a veto.</summary>
public sealed record AuditedVeto
{
    /// <summary>The veto's name.</summary>
    public required string Name { get; init; }

    /// <summary>Of how many leads it held.</summary>
    public required int Leads { get; init; }

    /// <summary>Which share of all leads that is.</summary>
    public required double Share { get; init; }

    /// <summary>How many of them would have been rule MQLs but for vetoes.</summary>
    public required int KeptOut { get; init; }

    /// <summary>How often its leads converted.</summary>
    public required Estimate ConversionRate { get; init; }

    /// <summary>How often leads without any veto converted.</summary>
    public required Estimate OthersRate { get; init; }

    /// <summary>The log-odds of its leads over those of other leads, other vetoes and ages being equal.</summary>
    public required Estimate LogOdds { get; init; }

    /// <summary>
    /// Worth it where its leads surely convert less often, the wrong sign where they surely convert more often.
    /// </summary>
    public required RuleVerdict Verdict { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Why { get; init; }
}
