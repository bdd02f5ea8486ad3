namespace Predictive.Data;

/// <summary>A deal in the making; several leads may belong to one.</summary>
/// <param name="Id">The opportunity's id.</param>
/// <param name="LeadIds">The leads it came from.</param>
/// <param name="CreatedAt">When it was opened (UTC), if known.</param>
/// <param name="ClosedAt">When it was won or lost (UTC); null while open.</param>
/// <param name="Won">True for won, false for lost, null while open.</param>
/// <param name="Amount">The deal's amount, in the funnel's currency, if known.</param>
public sealed record Opportunity(
    string Id, IReadOnlyList<string> LeadIds, DateTime? CreatedAt, DateTime? ClosedAt, bool? Won, double? Amount)
{
    /// <summary>
    /// How each of <see cref="LeadIds"/> was found, in that order; empty where a role names them all.
    /// </summary>
    public IReadOnlyList<OpportunityLink> Links { get; init; } = [];

    /// <summary>Who opened or closed it, where the tables say; never a feature.</summary>
    public string? Owner { get; init; }

    /// <summary>The account it is of, by a key of the tables; null where only its leads tell.</summary>
    public string? AccountId { get; init; }

    /// <summary>How the lead at this place of <see cref="LeadIds"/> was found.</summary>
    public OpportunityLink LinkOf(int place) => Links.Count == 0 ? OpportunityLink.Role : Links[place];
}
