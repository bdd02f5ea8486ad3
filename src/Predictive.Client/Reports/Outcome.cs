namespace Predictive.Client.Reports;

/// <summary>What became of a lead, and when.</summary>
public sealed record Outcome
{
    /// <summary>Of which lead.</summary>
    public required string Lead { get; init; }

    /// <summary>An id of its own among the lead's outcomes; the same one twice counts once.</summary>
    public string? Id { get; init; }

    /// <summary>What became of it.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The opportunity's id, which several leads may have; null for the lead's only one.</summary>
    public string? Opportunity { get; init; }

    /// <summary>The opportunity's amount, in the funnel's currency.</summary>
    public double? Amount { get; init; }

    /// <summary>The prediction because of which sales worked the lead, as the score named it.</summary>
    public string? PredictionId { get; init; }
}

/// <summary>What became of a lead.</summary>
public enum OutcomeKind
{
    /// <summary>Sales began to act on it.</summary>
    Worked,

    /// <summary>Sales opened an opportunity.</summary>
    Opportunity,

    /// <summary>The opportunity was won.</summary>
    Won,

    /// <summary>The opportunity was lost.</summary>
    Lost,
}
