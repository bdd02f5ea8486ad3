using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Scoring;

/// <summary>What the model says of one lead, and why.</summary>
public sealed record LeadScore
{
    /// <summary>Of which lead.</summary>
    public required string LeadId { get; init; }

    /// <summary>As of when; null in a table without dates.</summary>
    public AsOfDate? AsOf { get; init; }

    /// <summary>How likely the lead converts within the horizon after the as-of date.</summary>
    public required Likelihood Likelihood { get; init; }

    /// <summary>
    /// The likelihood times what a conversion of such a lead brings on average, in the funnel's currency; null where
    /// the version does not know what conversions bring.
    /// </summary>
    public double? ExpectedRevenue { get; init; }

    /// <summary>The likelihood of a lead of which nothing is known, where the reasons start.</summary>
    public required Likelihood Base { get; init; }

    /// <summary>
    /// All reasons, or so many as were asked for, largest first; base + their points + <see cref="OtherReasons"/> =
    /// likelihood, to 1e-6.
    /// </summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>What the smaller reasons add together that were not asked for, in points of likelihood.</summary>
    public double OtherReasons { get; init; }

    /// <summary>What makes this likelihood less sure: missing context, unseen words, an age outside training.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
