namespace Predictive.Data;

/// <summary>One line of the field history: a field of a lead changed its value.</summary>
/// <param name="LeadId">Of which lead.</param>
/// <param name="Field">Which field.</param>
/// <param name="At">When (UTC).</param>
/// <param name="OldValue">What it was, a date as its moment in ISO 8601 (UTC); null for missing.</param>
/// <param name="NewValue">What it became, in the same way.</param>
public sealed record FieldChange(string LeadId, string Field, DateTime At, string? OldValue, string? NewValue);
