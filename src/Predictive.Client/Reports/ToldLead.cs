namespace Predictive.Client.Reports;

/// <summary>What is known of a lead; what is left out stays as it was told before.</summary>
public sealed record ToldLead
{
    /// <summary>When the lead came into being; a lead without it cannot be scored.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Its email address.</summary>
    public string? Email { get; init; }

    /// <summary>The name of its company.</summary>
    public string? Company { get; init; }

    /// <summary>The lead source.</summary>
    public string? Source { get; init; }

    /// <summary>The id of the campaign it came from.</summary>
    public string? Campaign { get; init; }

    /// <summary>The points of an existing score.</summary>
    public double? Points { get; init; }

    /// <summary>
    /// Its attributes by the column names of the funnel; <see cref="FieldValue.Unknown"/> is no longer known.
    /// </summary>
    public Dictionary<string, FieldValue>? Attributes { get; init; }

    /// <summary>The account's id, name, domain and attributes.</summary>
    public Dictionary<string, FieldValue>? Account { get; init; }

    /// <summary>Whether nothing may be predicted of the person, nor learned from it.</summary>
    public bool? DoNotProfile { get; init; }
}
