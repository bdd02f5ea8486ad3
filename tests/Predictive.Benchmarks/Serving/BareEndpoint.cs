using System.CommandLine;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Predictive.Api.Contracts;

namespace Predictive.Benchmarks.Serving;

/// <summary>
/// What the API is measured against: Kestrel that reads the same body and answers as much JSON of the same shape, and
/// does nothing else.
/// </summary>
internal static class BareEndpoint
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var url = new Option<string>("--url") { Required = true };
        var answers = new Option<string>("--answers")
        {
            Description = "Two answers of the API, one a line: the first without, the second with reasons.",
            Required = true,
        };
        var command = new Command("bare", "Answers on POST /v1/score without looking at the leads.")
        {
            url, answers,
        };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(url), parsed.GetRequiredValue(answers), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string url, string answers, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        ScoreResponse[] samples = [.. File.ReadLines(answers)
            .Select(line => JsonSerializer.Deserialize(line, BareJson.Default.ScoreResponse)!)];
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapPost("/v1/score", (RequestDelegate)(context => AnswerAsync(context, samples)));
        await app.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, ScoreResponse[] samples)
    {
        var body = await context.Request.ReadFromJsonAsync(BareJson.Default.BareBody, context.RequestAborted);
        var hasReasons = body!.Reasons is "words" || (body.Reasons is null && body.Leads.Length <= 10);
        var sample = samples[hasReasons ? 1 : 0];
        var score = sample.Scores[0];
        await context.Response.WriteAsJsonAsync(
            sample with { Scores = [.. body.Leads.Select(lead => score with { Id = lead.Id })] },
            BareJson.Default.ScoreResponse, cancellationToken: context.RequestAborted);
    }
}
