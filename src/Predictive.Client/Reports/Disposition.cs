namespace Predictive.Client.Reports;

/// <summary>What sales said of an MQL.</summary>
public sealed record Disposition
{
    /// <summary>Of which lead.</summary>
    public required string Lead { get; init; }

    /// <summary>An id of its own among the lead's dispositions; the same one twice counts once.</summary>
    public string? Id { get; init; }

    /// <summary>What sales said.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who said it.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What sales said.</summary>
public enum Verdict
{
    /// <summary>Sales takes it.</summary>
    Accepted,

    /// <summary>Sales does not take it.</summary>
    Rejected,

    /// <summary>Sales gives it back to marketing, for later.</summary>
    Recycled,
}
