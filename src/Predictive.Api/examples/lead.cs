// Scores a lead, tells the API of it, scores it by what was told, and reports what became of it.
//
//   PREDICTIVE_API=http://127.0.0.1:5080 PREDICTIVE_KEY=pk_... dotnet run
//
// Needs Predictive.Client, which comes again where that can help.

using System.Globalization;
using Predictive.Client;
using Predictive.Client.Reports;
using Predictive.Client.Scores;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var address = new Uri(Environment.GetEnvironmentVariable("PREDICTIVE_API") ?? "http://127.0.0.1:5080");
var key = Environment.GetEnvironmentVariable("PREDICTIVE_KEY");
var lead = new Lead
{
    Id = "L-1",
    CreatedAt = DateTimeOffset.Parse("2026-06-23T09:00:00Z"),
    Source = "organic_search",
    Attributes = new() { ["seniority"] = "director", ["function"] = "marketing", ["country"] = "DE" },
    Events = [new LeadEvent { Type = "pricing_page", At = DateTimeOffset.Parse("2026-06-28T15:30:00Z") }],
    Account = new() { ["id"] = "A-1", ["industry"] = "software", ["employees"] = 250, ["region"] = "emea" },
};

using var client = new PredictiveClient(address, new ClientOptions { ApiKey = key });
var score = (await client.ScoreAsync([lead], new ScoreOptions { Top = 3 })).Scores[0];
var verdict = score.PredictedMql ? "an MQL" : "no MQL";
Console.WriteLine($"{score.Id} converts with a likelihood of {100 * score.Likelihood:F1} % and is {verdict}.");
foreach (var reason in score.Reasons!)
{
    Console.WriteLine($"  {100 * reason.Points:+0.0;-0.0} points: {reason.Words}");
}

// With the same idempotency key, a report that is sent again counts once; without one, each has a key of its own.
var news = new LeadNews
{
    Lead = new ToldLead
    {
        CreatedAt = lead.CreatedAt,
        Source = lead.Source,
        Attributes = lead.Attributes,
        Account = lead.Account,
    },
    Events = [new ToldEvent { Id = "e-1", Type = lead.Events[0].Type, At = lead.Events[0].At }],
};
var kept = await client.ReportNewsAsync(lead.Id, news, idempotencyKey: "L-1-2026-06-28");
var told = await client.ScoreToldAsync(lead.Id);
Console.WriteLine($"Kept leads: {kept.Leads}, events: {kept.Events}. By them it is {100 * told.Likelihood:F1} %.");

var outcome = new Outcome
{
    Lead = lead.Id,
    Id = "o-1",
    Kind = OutcomeKind.Opportunity,
    At = DateTimeOffset.Parse("2026-07-14T10:00:00Z"),
    Amount = 24000,
    PredictionId = told.PredictionId,
};
kept = await client.ReportOutcomesAsync([outcome]);
Console.WriteLine($"Kept outcomes: {kept.Outcomes}.");
