namespace Predictive.Data.Reading;

/// <summary>A row of the contacts.</summary>
/// <param name="Id">The contact's id.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Lead">The lead who is the same person, if stated.</param>
/// <param name="Email">Its address, if known.</param>
/// <param name="Account">Its account, if known.</param>
/// <param name="Campaign">The campaign it came from, if known.</param>
/// <param name="CreatedAt">When it was entered (UTC), if known.</param>
internal sealed record ContactRow(
    string Id, AttributeValue[] Attributes, string? Lead, string? Email, string? Account, string? Campaign,
    DateTime? CreatedAt);
