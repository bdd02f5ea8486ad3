using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>A rolling origin: what was known at a moment of the past, and the leads that came next.</summary>
public sealed record RollingFold
{
    /// <summary>The moment; null where no dates are known.</summary>
    public DateTime? Origin { get; init; }

    /// <summary>What to learn from.</summary>
    public required IReadOnlyList<LabelledSnapshot> Learn { get; init; }

    /// <summary>The latest of what was known, which stops the learning and calibrates.</summary>
    public required IReadOnlyList<LabelledSnapshot> StopBy { get; init; }

    /// <summary>What came at or after the origin, on which candidates are judged.</summary>
    public required IReadOnlyList<LabelledSnapshot> Judge { get; init; }

    /// <summary>Whether labels that were not yet known at the origin are kept out.</summary>
    public required bool IsEmbargoed { get; init; }
}
