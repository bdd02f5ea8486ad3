using System.Text.Json;

namespace Predictive.Store.Predictions;

/// <summary>A row of the logged predictions, as its table holds it.</summary>
internal sealed class PredictionRow
{
    public const string Insert =
        """
        INSERT INTO predictions
          (prediction_id, lead_id, asked_at, asked_by, as_of, model, model_version, policy_version, decision,
           decision_probability, likelihood, warnings)
        SELECT
          @PredictionId, @LeadId, @AskedAt, @AskedBy, @AsOf, @Model, @ModelVersion, @PolicyVersion, @Decision,
          @DecisionProbability, @Likelihood, @Warnings
        WHERE NOT EXISTS (SELECT 1 FROM erasures WHERE person_hash = @PersonHash)
        ON CONFLICT (prediction_id) DO NOTHING
        """;

    public const string Columns =
        """
        prediction_id AS PredictionId, lead_id AS LeadId, asked_at AS AskedAt, asked_by AS AskedBy, as_of AS AsOf,
        model AS Model, model_version AS ModelVersion, policy_version AS PolicyVersion, decision AS Decision,
        decision_probability AS DecisionProbability, likelihood AS Likelihood, warnings AS Warnings
        """;

    public string PredictionId { get; set; } = "";

    public string LeadId { get; set; } = "";

    public string AskedAt { get; set; } = "";

    public string? AskedBy { get; set; }

    public string? AsOf { get; set; }

    public string Model { get; set; } = "";

    public string ModelVersion { get; set; } = "";

    public string? PolicyVersion { get; set; }

    public string Decision { get; set; } = "";

    public double DecisionProbability { get; set; }

    public double Likelihood { get; set; }

    public string? Warnings { get; set; }

    /// <summary>Not a column: what is known of the lead if it was erased.</summary>
    public string PersonHash { get; set; } = "";

    public static PredictionRow Of(LoggedPrediction one, string personHash) => new()
    {
        PredictionId = one.Id,
        LeadId = one.LeadId,
        AskedAt = Moment.Text(one.AskedAt),
        AskedBy = one.AskedBy,
        AsOf = Moment.Text(one.AsOf),
        Model = one.Model,
        ModelVersion = one.ModelVersion,
        PolicyVersion = one.PolicyVersion,
        Decision = one.Decision,
        DecisionProbability = one.DecisionProbability,
        Likelihood = one.Likelihood,
        Warnings = one.Warnings.Count == 0 ? null : JsonSerializer.Serialize(one.Warnings),
        PersonHash = personHash,
    };

    public LoggedPrediction Read() => new()
    {
        Id = PredictionId,
        LeadId = LeadId,
        AskedAt = Moment.Read(AskedAt),
        AskedBy = AskedBy,
        AsOf = Moment.ReadAny(AsOf),
        Model = Model,
        ModelVersion = ModelVersion,
        PolicyVersion = PolicyVersion,
        Decision = Decision,
        DecisionProbability = DecisionProbability,
        Likelihood = Likelihood,
        Warnings = Warnings is null ? [] : JsonSerializer.Deserialize<string[]>(Warnings)!,
    };
}
