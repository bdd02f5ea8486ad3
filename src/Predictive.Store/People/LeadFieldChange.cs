namespace Predictive.Store.People;

/// <summary>A field of a lead that was told to be something else than before.</summary>
/// <param name="LeadId">Of which lead.</param>
/// <param name="Field">Which field: <c>email</c>, <c>source</c> and so on, or an attribute.</param>
/// <param name="At">When it was told (UTC).</param>
/// <param name="Old">What it was; null for nothing known.</param>
/// <param name="New">What it became.</param>
public sealed record LeadFieldChange(string LeadId, string Field, DateTime At, string? Old, string? New);
