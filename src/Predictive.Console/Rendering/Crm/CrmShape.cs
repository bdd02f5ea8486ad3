using System.Globalization;
using Predictive.Data;
using Predictive.Scoring;

namespace Predictive.Commands.Rendering.Crm;

/// <summary>How a CRM takes scores in: the columns of its import, and the row of a lead.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Columns">The columns, by the names of its fields.</param>
/// <param name="Row">The row of a lead.</param>
internal sealed record CrmShape(string Name, string[] Columns, Func<ScoreNews, string?[]> Row)
{
    private static readonly string[] _fields =
        ["Likelihood", "MQL", "Grade", "Decision", "Reasons", "Policy", "Scored_At"];

    public static readonly CrmShape[] All =
    [
        new("salesforce", ["Id", .. _fields.Select(field => $"Predictive_{field}__c")], Usual),
        new("hubspot", ["hs_object_id", .. _fields.Select(field => $"predictive_{field.ToLowerInvariant()}")], Usual),
        new("marketo",
            [
                "id", "predictiveLikelihood", "predictiveMql", "predictiveGrade", "predictiveDecision",
                "predictiveReasons", "predictivePolicy", "predictiveScoredAt",
            ],
            Usual),
        new("dynamics",
            [
                "msdyn_entityid", "msdyn_entitytype", "msdyn_score", "msdyn_scoretrend", "msdyn_grade",
                "predict_mql", "predict_decision", "predict_reasons", "predict_policy", "predict_scoredat",
            ],
            DynamicsScore.Row),
    ];

    /// <summary>The names that <c>--format</c> may say.</summary>
    public static string Names => string.Join("|", All.Select(shape => shape.Name));

    /// <summary>The shape of a name; null where none was given.</summary>
    /// <exception cref="BadInputException">There is no such shape.</exception>
    public static CrmShape? Find(string? name) => name is null
        ? null
        : All.FirstOrDefault(shape => shape.Name == name)
            ?? throw new BadInputException($"--format is '{name}'; allowed are {Names}.");

    /// <summary>What made the lead an MQL or not, why it is so likely, by which policy, and as of when.</summary>
    public static string?[] Words(ScoredLead lead) =>
    [
        ShortText.Of(lead.Decision.Reason),
        ShortReasons.Of(lead.Score.Reasons),
        ShortText.Of(lead.Decision.Policy),
        lead.Score.AsOf?.Instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    ];

    /// <summary>Whether the lead is an MQL, as imports read it.</summary>
    public static string IsMql(ScoredLead lead) => lead.IsPredictedMql ? "true" : "false";

    private static string?[] Usual(ScoreNews news) =>
    [
        news.Lead.Score.LeadId,
        (100 * news.Lead.Score.Likelihood.Value).ToString("0.00", CultureInfo.InvariantCulture),
        IsMql(news.Lead),
        news.Lead.Decision.Grade,
        .. Words(news.Lead),
    ];
}
