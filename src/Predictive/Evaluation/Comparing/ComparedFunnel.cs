namespace Predictive.Evaluation.Comparing;

/// <summary>What a comparison has to know of the funnel beside its leads.</summary>
public sealed record ComparedFunnel
{
    /// <summary>Whether looks have dates.</summary>
    public required bool IsDated { get; init; }

    /// <summary>The looks that every lead gets, in words and in order; empty where looks depend on the lead.</summary>
    public IReadOnlyList<string> Looks { get; init; } = [];

    /// <summary>By what leads are told apart: <c>channel</c>, <c>campaign</c>, then attributes.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>Whether it tells of opportunities.</summary>
    public bool OpportunitiesKnown { get; init; }

    /// <summary>Whether it tells of amounts.</summary>
    public bool AmountsKnown { get; init; }

    /// <summary>Whether it tells what campaigns cost.</summary>
    public bool SpendKnown { get; init; }

    /// <summary>What working one MQL costs.</summary>
    public double WorkCost { get; init; }

    /// <summary>Whether what an opportunity cost can be said.</summary>
    public bool CostKnown => OpportunitiesKnown && (SpendKnown || WorkCost > 0);

    /// <summary>How many sales touches a worked lead got on average; null where they are not known.</summary>
    public double? TouchesPerWorkedLead { get; init; }

    /// <summary>Who counts as a hand-raiser, in words; null where nothing tells.</summary>
    public string? HandRaisers { get; init; }

    /// <summary>The points that make a rule MQL; null where the rules' verdicts came without.</summary>
    public double? RuleThreshold { get; init; }

    /// <summary>Leads left out since they were first looked at before the period.</summary>
    public int LookedAtBefore { get; init; }

    /// <summary>Leads left out since the rules say nothing of them.</summary>
    public int WithoutPoints { get; init; }

    /// <summary>The leads whose outcome is not known yet.</summary>
    public ImmatureLeads? Immature { get; init; }
}
