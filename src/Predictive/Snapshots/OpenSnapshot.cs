namespace Predictive.Snapshots;

/// <summary>A snapshot whose horizon has not ended: it has no label, and is no lead that did not convert.</summary>
public sealed class OpenSnapshot
{
    internal OpenSnapshot()
    {
    }

    /// <summary>What was known.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>When its label will be known: as-of date + horizon.</summary>
    public required DateTime MaturesAt { get; init; }

    /// <summary>When the lead converted (UTC), if it has by the known-on date.</summary>
    public DateTime? ConvertedAt { get; init; }

    /// <summary>The opportunities that the lead belongs to.</summary>
    public IReadOnlyList<string> OpportunityIds { get; init; } = [];

    /// <summary>When sales first worked the lead, if known; never a feature.</summary>
    public DateTime? WorkedAt { get; init; }

    /// <summary>The lead's account by all that is known in the end; never a feature.</summary>
    public string? AccountId { get; init; }

    /// <summary>
    /// The snapshot as one of two possible ends of the lead, which weigh as much as they are likely.
    /// </summary>
    /// <param name="converted">Whether this is the end in which it converts.</param>
    /// <param name="weight">How much it counts, above 0.</param>
    public LabelledSnapshot Supposing(bool converted, double weight) => new()
    {
        Snapshot = Snapshot,
        Converted = converted,
        ConvertedAt = ConvertedAt,
        MaturesAt = MaturesAt,
        Weight = weight,
        OpportunityIds = OpportunityIds,
        WorkedAt = WorkedAt,
        AccountId = AccountId,
    };
}
