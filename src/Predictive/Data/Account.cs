namespace Predictive.Data;

/// <summary>A company that leads belong to.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="CreatedAt">When it was entered (UTC), if known.</param>
/// <param name="Attributes">One value for each of <see cref="FunnelRecords.AccountColumns"/>, in that order.</param>
public sealed record Account(string Id, DateTime? CreatedAt, IReadOnlyList<AttributeValue> Attributes);
