namespace Predictive.Data;

/// <summary>A company that leads belong to.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="CreatedAt">When it was entered (UTC), if known.</param>
/// <param name="Attributes">One value for each of <see cref="FunnelRecords.AccountColumns"/>, in that order.</param>
public sealed record Account(string Id, DateTime? CreatedAt, IReadOnlyList<AttributeValue> Attributes)
{
    /// <summary>Its name, which is never a feature; null where it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>Its websites and email domains, as the tables write them.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];
}
