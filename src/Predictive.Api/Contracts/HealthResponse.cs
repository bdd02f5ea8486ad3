namespace Predictive.Api.Contracts;

/// <summary>The process is up.</summary>
/// <param name="Status">Always <c>live</c>.</param>
public sealed record LiveResponse(string Status);

/// <summary>The API can score.</summary>
/// <param name="Status">Always <c>ready</c>.</param>
/// <param name="Model">The version that answers requests.</param>
/// <param name="Warnings">What an operator should look at, such as a newer version that cannot be loaded.</param>
public sealed record ReadyResponse(string Status, ModelUsed Model, IReadOnlyList<string> Warnings);
