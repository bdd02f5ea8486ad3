using System.Reflection;
using System.Text.Json;
using Predictive.Apps.Tests.Api;
using Predictive.Client.People;
using Predictive.Client.Reports;
using Predictive.Client.Scores;
using Predictive.Client.Versions;
using Xunit;

namespace Predictive.Apps.Tests.Clients;

/// <summary>The client knows every field of the API's OpenAPI document, and no other.</summary>
[Collection(ApiTests.Name)]
public sealed class ContractTests(TrainedRegistry trained)
{
    private static readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal)
    {
        ["AccountActivityRequest"] = typeof(AccountActivity),
        ["AttributeResponse"] = typeof(AttributeField),
        ["CardResponse"] = typeof(VersionCard),
        ["ChampionChangeResponse"] = typeof(ChampionChange),
        ["ChangedFieldResponse"] = typeof(ChangedField),
        ["ChangedReasonResponse"] = typeof(ChangedReason),
        ["ChangeResponse"] = typeof(LikelihoodChange),
        ["DecisionResponse"] = typeof(Decision),
        ["DispositionRequest"] = typeof(Disposition),
        ["ErasureResponse"] = typeof(Erasure),
        ["EventRequest"] = typeof(LeadEvent),
        ["ExplainResponse"] = typeof(Explanation),
        ["FigureResponse"] = typeof(Figure),
        ["LeadReportRequest"] = typeof(LeadNews),
        ["LeadRequest"] = typeof(Lead),
        ["LeadScoreResponse"] = typeof(LeadScore),
        ["ModelCardResponse"] = typeof(ModelCard),
        ["ModelResponse"] = typeof(Model),
        ["ModelsResponse"] = typeof(ModelList),
        ["ModelUsed"] = typeof(ModelUsed),
        ["NotedMqlResponse"] = typeof(NotedMql),
        ["OutcomeRequest"] = typeof(Outcome),
        ["PastLeadsResponse"] = typeof(PastLeads),
        ["PersonResponse"] = typeof(Person),
        ["PolicyResponse"] = typeof(PolicyInCharge),
        ["PredictionResponse"] = typeof(Prediction),
        ["ReasonResponse"] = typeof(Reason),
        ["ReportResponse"] = typeof(ReportAnswer),
        ["ScoreResponse"] = typeof(ScoreAnswer),
        ["ServedModelResponse"] = typeof(ServedModel),
        ["SignOffResponse"] = typeof(SignOff),
        ["ToldEventRequest"] = typeof(ToldEvent),
        ["ToldLeadRequest"] = typeof(ToldLead),
        ["VersionResponse"] = typeof(ModelVersion),
    };

    /// <summary>What the client's methods have as arguments, what it does not ask for, and problems.</summary>
    private static readonly string[] _others =
    [
        "ChampionChangeRequest", "DispositionsRequest", "ExplainRequest", "LiveResponse", "OutcomesRequest",
        "ProblemDetails", "ReadyResponse", "ScoreRequest", "StreamLineResponse",
    ];

    [Fact]
    public async Task Every_field_of_every_schema_is_known()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var schemas = (await api.GetAsync("/openapi/v1.json")).Json["components"]!["schemas"]!.AsObject();
        Assert.Equal(
            _types.Keys.Concat(_others).Order(StringComparer.Ordinal),
            schemas.Select(one => one.Key).Order(StringComparer.Ordinal));
        Assert.All(_types, pair => Assert.Equal(
            schemas[pair.Key]!["properties"]!.AsObject().Select(one => one.Key).Order(StringComparer.Ordinal),
            pair.Value.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name)).Order(StringComparer.Ordinal)));
    }
}
