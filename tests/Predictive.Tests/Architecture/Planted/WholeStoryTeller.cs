using Predictive.Tests.Architecture.Planted.Models;

namespace Predictive.Tests.Architecture.Planted;

/// <summary>Stands at the root, where the whole story is told: it may look at every room.</summary>
public sealed class WholeStoryTeller
{
    public Learned? Learned { get; init; }
}
