using System.Text.Json;
using Predictive.Store.Predictions;
using Predictive.Store.Reports;

namespace Predictive.Store.Tests;

/// <summary>Reports for tests.</summary>
internal static class Told
{
    public static readonly DateTime Begin = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    public static LeadReport Lead(string id, string? email = null, params (string Name, string Json)[] attributes) =>
        new()
        {
            Id = id,
            CreatedAt = Begin,
            Email = email,
            Attributes = attributes.ToDictionary(one => one.Name, one => Json(one.Json)),
        };

    public static EventReport Event(string lead, string id, string type = "visit", int day = 0) =>
        new() { LeadId = lead, Id = id, Type = type, At = Begin.AddDays(day) };

    public static Report OfEvents(params EventReport[] events) => new() { Events = events };

    public static LoggedPrediction Prediction(string lead, string id) => new()
    {
        Id = id,
        LeadId = lead,
        AskedAt = Begin.AddDays(2),
        AskedBy = "prefix",
        AsOf = Begin.AddDays(2),
        Model = "leads",
        ModelVersion = "0001",
        Decision = "mql",
        DecisionProbability = 0.9,
        Likelihood = 0.25,
        Warnings = ["Fields missing: size."],
    };

    /// <summary>One of everything, of one lead.</summary>
    public static Report Everything(string lead) => new()
    {
        Leads =
        [
            Lead(lead, $"{lead}@acme.example", ("role", "\"it\""), ("size", "12.5")) with
            {
                Company = "Acme GmbH",
                Campaign = "C1",
                Source = "web",
                Points = 7,
                Account = new AccountReport
                {
                    Id = "A1",
                    Name = "Acme",
                    Domain = "acme.example",
                    Attributes = new Dictionary<string, JsonElement> { ["industry"] = Json("\"retail\"") },
                },
            },
        ],
        Events =
        [
            Event(lead, "e1") with
            {
                Campaign = "C1",
                Channel = "email",
                LearnedAt = Begin.AddHours(1),
                Details = new Dictionary<string, JsonElement> { ["page"] = Json("\"/pricing\"") },
            },
        ],
        Outcomes =
        [
            new OutcomeReport
            {
                LeadId = lead,
                Id = "o1",
                Kind = OutcomeKind.Opportunity,
                At = Begin.AddDays(9),
                Opportunity = "O1",
                Amount = 1234.5,
                PredictionId = "p1",
            },
        ],
        Dispositions =
        [
            new DispositionReport
            {
                LeadId = lead,
                Id = "d1",
                Verdict = "accepted",
                Reason = "good talk",
                By = "rep_01",
                At = Begin.AddDays(3),
            },
        ],
    };
}
