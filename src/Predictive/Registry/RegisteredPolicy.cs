using Predictive.Decisions.Policies;

namespace Predictive.Registry;

/// <summary>A policy as it was registered for a model, with who did it and why; never changed.</summary>
/// <param name="Policy">The policy, which knows its number.</param>
/// <param name="Registration">Who registered it, when and why.</param>
/// <param name="Path">Its file.</param>
public sealed record RegisteredPolicy(MqlPolicy Policy, PolicyRegistration Registration, string Path);

/// <summary>Who registered a policy, when and why (<c>registered.json</c>).</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who.</param>
/// <param name="Why">Why.</param>
/// <param name="ModelVersion">The version that was in charge then, such as <c>0003</c>.</param>
public sealed record PolicyRegistration(DateTime At, string By, string Why, string? ModelVersion);
