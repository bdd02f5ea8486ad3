namespace Predictive.Simulation;

/// <summary>A field of a lead changed its value.</summary>
/// <param name="LeadId">Of which lead.</param>
/// <param name="Field">Which field: status, seniority or consent.</param>
/// <param name="OldValue">What it was; null for empty.</param>
/// <param name="NewValue">What it became; null for empty.</param>
/// <param name="ChangedAt">When (UTC).</param>
public sealed record SimulatedFieldChange(
    string LeadId, string Field, string? OldValue, string? NewValue, DateTime ChangedAt);
