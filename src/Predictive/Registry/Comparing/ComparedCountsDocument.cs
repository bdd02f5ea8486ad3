namespace Predictive.Registry.Comparing;

/// <summary>How many leads were compared, each once.</summary>
public sealed record ComparedCountsDocument
{
    /// <summary>Mature leads, each counted once however often it was looked at.</summary>
    public required int Leads { get; init; }

    /// <summary>How many of them converted.</summary>
    public required int Conversions { get; init; }

    /// <summary>Their conversion rate: what calling at random would give.</summary>
    public required MetricDocument ConversionRate { get; init; }

    /// <summary>The accounts they are of; a lead without one is one of its own.</summary>
    public required int Accounts { get; init; }

    /// <summary>How many accounts have a conversion.</summary>
    public required int ConvertedAccounts { get; init; }

    /// <summary>
    /// Leads left out since they were first looked at before the period, and may have been called then.
    /// </summary>
    public int LookedAtBefore { get; init; }

    /// <summary>Leads left out since neither points nor a verdict of the rules is known of them.</summary>
    public int WithoutPoints { get; init; }

    /// <summary>The leads of the period whose outcome is not known yet: shown apart, and in no other figure.</summary>
    public ImmatureLeadsDocument? Immature { get; init; }
}
