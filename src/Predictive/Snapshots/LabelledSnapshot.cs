namespace Predictive.Snapshots;

/// <summary>A snapshot whose horizon has ended, with what became of the lead.</summary>
public sealed class LabelledSnapshot
{
    internal LabelledSnapshot()
    {
    }

    /// <summary>What was known.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>Whether the lead converted after the as-of date and at or before the end of the horizon.</summary>
    public required bool Converted { get; init; }

    /// <summary>When it did (UTC); null where it did not, or nothing has a date.</summary>
    public DateTime? ConvertedAt { get; init; }

    /// <summary>When the label became known: as-of date + horizon; null in a table without dates.</summary>
    public DateTime? MaturesAt { get; init; }

    /// <summary>
    /// The weight: one over the number of looks at the same lead whose horizon has ended, those after it had converted
    /// included. So the weights of a lead sum to one, less the looks at which it was no longer open; a lead that
    /// converts early would else count for more at the ages before it did, and those likelihoods would be too high.
    /// </summary>
    public required double Weight { get; init; }

    /// <summary>
    /// The place in time of a snapshot without dates: the order column's value, else its lead's creation; null where
    /// there is neither.
    /// </summary>
    public double? Order { get; init; }

    /// <summary>
    /// The opportunities that the lead belongs to: none of them may stand on two sides of a split.
    /// </summary>
    public IReadOnlyList<string> OpportunityIds { get; init; } = [];

    /// <summary>When sales first worked the lead, if known; never a feature.</summary>
    public DateTime? WorkedAt { get; init; }

    /// <summary>The lead's account by all that is known in the end; never a feature.</summary>
    public string? AccountId { get; init; }

    /// <summary>The same snapshot at an instant before its label was known; what came after it is forgotten.</summary>
    /// <exception cref="InvalidOperationException">The label was known by then, or has no date.</exception>
    public OpenSnapshot OpenAt(DateTime instant) => MaturesAt > instant
        ? new OpenSnapshot
        {
            Snapshot = Snapshot,
            MaturesAt = MaturesAt.Value,
            ConvertedAt = ConvertedAt <= instant ? ConvertedAt : null,
            OpportunityIds = OpportunityIds,
            WorkedAt = WorkedAt,
            AccountId = AccountId,
        }
        : throw new InvalidOperationException(
            $"The label of {Snapshot.LeadId} was known at {MaturesAt:O}; it is not open at {instant:O}.");

    /// <summary>The same snapshot with another weight, above 0.</summary>
    public LabelledSnapshot Weighing(double weight) => new()
    {
        Snapshot = Snapshot,
        Converted = Converted,
        ConvertedAt = ConvertedAt,
        MaturesAt = MaturesAt,
        Weight = weight,
        Order = Order,
        OpportunityIds = OpportunityIds,
        WorkedAt = WorkedAt,
        AccountId = AccountId,
    };

    /// <summary>
    /// What moves together in every interval and test: the account, be it found later, or the lead itself where no
    /// account is known.
    /// </summary>
    public string Cluster => (AccountId ?? Snapshot.AccountId) is { } account
        ? $"account {account}"
        : $"lead {Snapshot.LeadId}";
}
