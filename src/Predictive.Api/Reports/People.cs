using System.Globalization;
using System.Text.Json;
using Predictive.Api.Contracts;
using Predictive.Store.People;
using Predictive.Store.Predictions;
using Predictive.Store.Reports;

namespace Predictive.Api.Reports;

/// <summary>Turns what is kept about a person into an answer.</summary>
internal static class People
{
    public static PersonResponse Of(PersonRecord person) => new()
    {
        Id = person.LeadId,
        DoNotProfile = person.DoNotProfile,
        FirstToldAt = person.FirstToldAt,
        Lead = person.Lead is { } lead ? Of(lead, person.DoNotProfile) : null,
        Changes = [.. person.Changes.Select(one => new ChangedFieldResponse(one.Field, one.At, one.Old, one.New))],
        Events = [.. person.Events.Select(Of)],
        Outcomes = [.. person.Outcomes.Select(Of)],
        Dispositions = [.. person.Dispositions.Select(Of)],
        Predictions = [.. person.Predictions.Select(Of)],
        Mql = person.Mql is { } mql ? new NotedMqlResponse(mql.BecameAt, mql.IsTold) : null,
    };

    private static ToldLeadRequest Of(LeadReport lead, bool doNotProfile) => new()
    {
        CreatedAt = lead.CreatedAt is { } created ? Text(created) : null,
        Email = lead.Email,
        Company = lead.Company,
        Source = lead.Source,
        Campaign = lead.Campaign,
        Points = lead.Points,
        Attributes = lead.Attributes,
        Account = lead.Account is { } account
            ? new Dictionary<string, JsonElement> { ["id"] = JsonSerializer.SerializeToElement(account.Id) }
            : null,
        DoNotProfile = doNotProfile,
    };

    private static ToldEventRequest Of(EventReport one) => new()
    {
        Id = one.Id,
        Type = one.Type,
        At = Text(one.At),
        LearnedAt = one.LearnedAt is { } learned ? Text(learned) : null,
        BySales = one.BySales,
        Campaign = one.Campaign,
        Channel = one.Channel,
        Details = one.Details,
    };

    private static OutcomeRequest Of(OutcomeReport one) => new()
    {
        Lead = one.LeadId,
        Id = one.Id,
        Kind = JsonNamingPolicy.CamelCase.ConvertName(one.Kind.ToString()),
        At = Text(one.At),
        Opportunity = one.Opportunity,
        Amount = one.Amount,
        PredictionId = one.PredictionId,
    };

    private static DispositionRequest Of(DispositionReport one) => new()
    {
        Lead = one.LeadId,
        Id = one.Id,
        Verdict = one.Verdict,
        Reason = one.Reason,
        By = one.By,
        At = Text(one.At),
    };

    private static PredictionResponse Of(LoggedPrediction one) => new()
    {
        Id = one.Id,
        AskedAt = one.AskedAt,
        AskedBy = one.AskedBy,
        AsOf = one.AsOf,
        Model = $"{one.Model}@{one.ModelVersion}",
        Policy = one.PolicyVersion,
        Decision = one.Decision,
        Probability = one.DecisionProbability,
        Likelihood = one.Likelihood,
        Warnings = one.Warnings,
    };

    private static string Text(DateTime moment) => moment.ToString("O", CultureInfo.InvariantCulture);
}
