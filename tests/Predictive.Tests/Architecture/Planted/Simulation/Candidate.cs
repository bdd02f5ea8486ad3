using Predictive.Tests.Architecture.Planted.Models;

namespace Predictive.Tests.Architecture.Planted.Simulation;

/// <summary>An examiner who is the candidate.</summary>
public static class Candidate
{
    public static IReadOnlyList<Learned> All { get; } = [];
}
