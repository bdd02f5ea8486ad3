namespace Predictive.Store.Predictions;

/// <summary>What was predicted for a lead, and what was decided by it.</summary>
public sealed record LoggedPrediction
{
    /// <summary>The prediction's own id, by which an outcome may say that it led to it.</summary>
    public required string Id { get; init; }

    /// <summary>For which lead.</summary>
    public required string LeadId { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>Who asked: the prefix of an API key; null where none was needed.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Up to when anything was known (UTC); null for a model without dates.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The model's version.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The version of the MQL policy that decided; null where the model's own cut did.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>What was decided: <c>mql</c>, or another word of the policy.</summary>
    public required string Decision { get; init; }

    /// <summary>
    /// With which probability it was decided so: 1 unless the policy explores. Evaluation of what-if needs it.
    /// </summary>
    public double DecisionProbability { get; init; } = 1;

    /// <summary>The likelihood.</summary>
    public required double Likelihood { get; init; }

    /// <summary>What was warned of.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
