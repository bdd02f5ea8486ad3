namespace Predictive.Api.Contracts;

/// <summary>What the model and the scoring rules say of one lead.</summary>
public sealed record LeadScoreResponse
{
    /// <summary>Of which lead.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The prediction's id, by which an outcome may say that it led to it; null where it was not logged: for a look
    /// into the past, and for most of many leads at once.
    /// </summary>
    public string? PredictionId { get; init; }

    /// <summary>As of when (UTC).</summary>
    public required DateTime? AsOf { get; init; }

    /// <summary>The calibrated likelihood of the conversion within the horizon, from 0 to 1; not rounded.</summary>
    public required double Likelihood { get; init; }

    /// <summary>What became of past leads like this; null where the version does not know any.</summary>
    public required PastLeadsResponse? PastLeads { get; init; }

    /// <summary>
    /// The likelihood times what a conversion of such a lead brings on average, in the funnel's currency; null where
    /// the version does not know what conversions bring.
    /// </summary>
    public required double? ExpectedRevenue { get; init; }

    /// <summary>Whether the policy makes it an MQL.</summary>
    public required bool PredictedMql { get; init; }

    /// <summary>How good the lead is, A to D; null where the policy has no grades.</summary>
    public required string? Grade { get; init; }

    /// <summary>What made it an MQL, or none.</summary>
    public required DecisionResponse Decision { get; init; }

    /// <summary>The points of the scoring rules as of the same date; null without rules and points.</summary>
    public required double? RulePoints { get; init; }

    /// <summary>Whether those points make a rule MQL; null without points.</summary>
    public required bool? RuleMql { get; init; }

    /// <summary>The grade of the scoring rules, where they have one.</summary>
    public required string? RuleGrade { get; init; }

    /// <summary>
    /// The likelihood where the reasons start; base + the points of all reasons + otherReasons = likelihood.
    /// </summary>
    public required double Base { get; init; }

    /// <summary>The largest reasons, largest first; null where none were asked for.</summary>
    public required IReadOnlyList<ReasonResponse>? Reasons { get; init; }

    /// <summary>What all smaller reasons add to the likelihood together; null where none were asked for.</summary>
    public required double? OtherReasons { get; init; }

    /// <summary>What makes this likelihood less sure, such as missing fields.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>What made a lead an MQL, or none.</summary>
/// <param name="Code">
/// <c>never</c>, <c>handRaiser</c>, <c>aboveCut</c>, <c>belowCut</c>, <c>explored</c>, <c>stillMql</c>,
/// <c>withSales</c>, <c>resting</c> or <c>waiting</c>.
/// </param>
/// <param name="Words">The same for people.</param>
/// <param name="Policy">The policy that decided: NAME@NUMBER, or the version where its own cut decides.</param>
/// <param name="Probability">How likely the policy was to decide so; below 1 only where chance explores.</param>
public sealed record DecisionResponse(string Code, string Words, string Policy, double Probability);

/// <summary>Why a likelihood is what it is.</summary>
/// <param name="Code">The feature that speaks, stable within a catalogue.</param>
/// <param name="Words">The same for people; null where only codes were asked for.</param>
/// <param name="Points">What it adds to the likelihood, from -1 to 1.</param>
public sealed record ReasonResponse(string Code, string? Words, double Points);

/// <summary>What became of past leads whose likelihoods were like this one.</summary>
/// <param name="Leads">How many there were, of leads that the model had not learned from.</param>
/// <param name="ConversionRate">The share that converted, from 0 to 1; null where it cannot be said.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Words">The same for people: "Of 100 past leads like this, 18 converted (13 to 24)."</param>
public sealed record PastLeadsResponse(int Leads, double? ConversionRate, double? Low, double? High, string Words);
