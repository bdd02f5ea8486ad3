namespace Predictive.Api.Contracts;

/// <summary>What the model and the scoring rules say of one lead.</summary>
public sealed record LeadScoreResponse
{
    /// <summary>Of which lead.</summary>
    public required string Id { get; init; }

    /// <summary>As of when (UTC).</summary>
    public required DateTime? AsOf { get; init; }

    /// <summary>The calibrated likelihood of the conversion within the horizon, from 0 to 1; not rounded.</summary>
    public required double Likelihood { get; init; }

    /// <summary>Whether it is a predicted MQL: whether its likelihood reaches the cut.</summary>
    public required bool PredictedMql { get; init; }

    /// <summary>The least likelihood of a predicted MQL.</summary>
    public required double Cut { get; init; }

    /// <summary>The points of the scoring rules as of the same date; null without rules and points.</summary>
    public required double? RulePoints { get; init; }

    /// <summary>Whether those points make a rule MQL; null without points.</summary>
    public required bool? RuleMql { get; init; }

    /// <summary>
    /// The likelihood where the reasons start; base + the points of all reasons + otherReasons = likelihood.
    /// </summary>
    public required double Base { get; init; }

    /// <summary>The largest reasons, largest first; at most five.</summary>
    public required IReadOnlyList<ReasonResponse> Reasons { get; init; }

    /// <summary>What all smaller reasons add to the likelihood together.</summary>
    public required double OtherReasons { get; init; }

    /// <summary>What makes this likelihood less sure, such as missing fields.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>Why a likelihood is what it is.</summary>
/// <param name="Code">The feature that speaks, stable within a catalogue.</param>
/// <param name="Words">The same for people.</param>
/// <param name="Points">What it adds to the likelihood, from -1 to 1.</param>
public sealed record ReasonResponse(string Code, string Words, double Points);
