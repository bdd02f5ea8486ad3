using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>A lead that only one side makes an MQL at equal volume, with both sides' reasons.</summary>
public sealed record DisagreementDocument
{
    /// <summary>The lead.</summary>
    public required string Lead { get; init; }

    /// <summary>Who makes it an MQL: <c>predicted</c> or <c>rules</c>.</summary>
    public required string CalledBy { get; init; }

    /// <summary>The as-of date (UTC) on which it does; null without dates.</summary>
    public DateTime? CalledOn { get; init; }

    /// <summary>The likelihood on that date.</summary>
    public required double Likelihood { get; init; }

    /// <summary>The rule points on that date; null where there are none.</summary>
    public double? RulePoints { get; init; }

    /// <summary>Whether it converted.</summary>
    public required bool Converted { get; init; }

    /// <summary>How many days after that date it did; null where it did not, or without dates.</summary>
    public double? DaysToConversion { get; init; }

    /// <summary>What moves its likelihood most, in plain words.</summary>
    public required IReadOnlyList<string> PredictedReasons { get; init; }

    /// <summary>What the scoring rules say of it, in plain words.</summary>
    public required IReadOnlyList<string> RuleReasons { get; init; }

    /// <summary>What became of it, in a sentence.</summary>
    public required string Outcome { get; init; }

    internal static DisagreementDocument Of(Disagreement one, double? threshold) => new()
    {
        Lead = one.Lead.Id,
        CalledBy = one.IsPredicted ? "predicted" : "rules",
        CalledOn = one.CalledOn,
        Likelihood = one.Look.Likelihood,
        RulePoints = double.IsNaN(one.Look.Points) ? null : one.Look.Points,
        Converted = one.Lead.Converted,
        DaysToConversion = one.DaysToConversion,
        PredictedReasons = [.. ComparisonWords.OfScore(one.Score)],
        RuleReasons = [.. ComparisonWords.OfRules(one, threshold)],
        Outcome = ComparisonWords.OfOutcome(one),
    };
}
