namespace Predictive.Evaluation.Comparing;

/// <summary>How one kind of MQL did: the predicted ones, the rules', or the difference of the two.</summary>
public sealed record SideReport
{
    /// <summary>Which share of the MQLs converted.</summary>
    public required Estimate ConversionRate { get; init; }

    /// <summary>The share of opportunities found: which share of all conversions were MQLs before.</summary>
    public required Estimate Recall { get; init; }

    /// <summary>Their conversion rate over that of all leads.</summary>
    public required Estimate Lift { get; init; }

    /// <summary>How many of the conversions were MQLs.</summary>
    public required Estimate ConversionsFound { get; init; }

    /// <summary>Their opportunities, each shared among its leads.</summary>
    public required Estimate Opportunities { get; init; }

    /// <summary>The amounts of these.</summary>
    public required Estimate Pipeline { get; init; }

    /// <summary>The amounts of those that were won.</summary>
    public required Estimate WonRevenue { get; init; }

    /// <summary>Campaign spend on all leads and the cost of working the MQLs, over the opportunities.</summary>
    public required Estimate CostPerOpportunity { get; init; }

    /// <summary>Sales touches on MQLs that did not convert, each getting as many as a worked lead got.</summary>
    public required Estimate WastedTouches { get; init; }
}
