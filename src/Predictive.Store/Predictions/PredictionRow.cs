using System.Text.Json;
using Predictive.Store.Databases;

namespace Predictive.Store.Predictions;

/// <summary>A row of the logged predictions, as its table holds it.</summary>
internal sealed class PredictionRow
{
    /// <summary>Finds the predictions of leads by the index, which is kept by segments of the table.</summary>
    public const string OfLeads =
        "WHERE seq / 8192 IN (SELECT segment FROM prediction_segments) AND lead_id IN @ids";

    public const string Columns =
        """
        prediction_id AS PredictionId, lead_id AS LeadId, asked_at AS AskedAt, asked_by AS AskedBy, as_of AS AsOf,
        model AS Model, model_version AS ModelVersion, policy_version AS PolicyVersion, decision AS Decision,
        decision_probability AS DecisionProbability, likelihood AS Likelihood, warnings AS Warnings
        """;

    /// <summary>What the table holds of a prediction.</summary>
    public static TableOf<LoggedPrediction> Table { get; } = new(
        "predictions", "prediction_id",
        new TextOf<LoggedPrediction>("prediction_id", one => one.Id),
        new TextOf<LoggedPrediction>("lead_id", one => one.LeadId),
        new TextOf<LoggedPrediction>("asked_at", one => Moment.Text(one.AskedAt)),
        new TextOf<LoggedPrediction>("asked_by", one => one.AskedBy),
        new TextOf<LoggedPrediction>("as_of", one => Moment.Text(one.AsOf)),
        new TextOf<LoggedPrediction>("model", one => one.Model),
        new TextOf<LoggedPrediction>("model_version", one => one.ModelVersion),
        new TextOf<LoggedPrediction>("policy_version", one => one.PolicyVersion),
        new TextOf<LoggedPrediction>("decision", one => one.Decision),
        new NumberOf<LoggedPrediction>("decision_probability", one => one.DecisionProbability),
        new NumberOf<LoggedPrediction>("likelihood", one => one.Likelihood),
        new TextOf<LoggedPrediction>("warnings", one => Text(one.Warnings)));

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

    private static string? Text(IReadOnlyList<string> warnings) =>
        warnings.Count == 0 ? null : JsonSerializer.Serialize(warnings);
}
