namespace Predictive.Client.Reports;

/// <summary>Something that happened to or was done by a lead.</summary>
public sealed record ToldEvent
{
    /// <summary>An id of its own among the lead's events; the same one twice counts once.</summary>
    public string? Id { get; init; }

    /// <summary>What happened, in the funnel's own words.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it became known, where history is brought in; now unless given.</summary>
    public DateTimeOffset? LearnedAt { get; init; }

    /// <summary>Whether sales did it.</summary>
    public bool? BySales { get; init; }

    /// <summary>The id of the campaign it belongs to.</summary>
    public string? Campaign { get; init; }

    /// <summary>The channel it came by.</summary>
    public string? Channel { get; init; }

    /// <summary>The numbers and words it carries, by the column names of the funnel.</summary>
    public Dictionary<string, FieldValue>? Details { get; init; }
}
