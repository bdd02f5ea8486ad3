using Predictive.Models;

namespace Predictive.Registry;

/// <summary>A version about to be registered; its number is not known yet.</summary>
public sealed record NewVersion
{
    /// <summary>The card, whose version the registry fills in.</summary>
    public required ModelCard Card { get; init; }

    /// <summary>The model to serve.</summary>
    public required LeadModel Model { get; init; }

    /// <summary>Its evaluation, whose version the registry fills in.</summary>
    public required EvaluationDocument Evaluation { get; init; }

    /// <summary>What conversions bring, if the funnel told.</summary>
    public ConversionValueDocument? Value { get; init; }

    /// <summary>Its comparison with the scoring rules, if there are any.</summary>
    public ComparisonDocument? Comparison { get; init; }

    /// <summary>The learner with its settings.</summary>
    public required LearnerChoice Settings { get; init; }

    /// <summary>How they were found, whose version the registry fills in; null where they were not searched for.
    /// </summary>
    public TuningDocument? Tuning { get; init; }

    /// <summary>The bytes of the funnel file.</summary>
    public required byte[] Funnel { get; init; }

    /// <summary>The bytes of the scoring rules, if there are any.</summary>
    public byte[]? Rules { get; init; }
}
