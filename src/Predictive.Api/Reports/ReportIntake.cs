using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Endpoints;
using Predictive.Api.Problems;
using Predictive.Api.Safety;
using Predictive.Api.Serving;
using Predictive.Data;
using Predictive.Store;
using Predictive.Store.Reports;

namespace Predictive.Api.Reports;

/// <summary>Takes reports in: reads them, and answers when they are on the disk.</summary>
internal sealed class ReportIntake(
    LeadStore store, ActiveModel active, ServingOptions options, DoNotProfileList unprofiled)
{
    /// <summary>The header by which a request that is sent again counts once.</summary>
    public const string OnceHeader = "Idempotency-Key";

    private const int LongestKey = 200;

    /// <summary>Takes news of one lead in.</summary>
    public Task<Results<Ok<ReportResponse>, ProblemHttpResult>> NewsAsync(HttpContext context, string id) =>
        TakeAsync(context, (reader, body) => reader.News(id, body), id);

    /// <summary>Takes in what became of leads.</summary>
    public Task<Results<Ok<ReportResponse>, ProblemHttpResult>> OutcomesAsync(HttpContext context) =>
        TakeAsync(context, (reader, body) => (reader.Outcomes(body), null));

    /// <summary>Takes in what sales said of leads.</summary>
    public Task<Results<Ok<ReportResponse>, ProblemHttpResult>> DispositionsAsync(HttpContext context) =>
        TakeAsync(context, (reader, body) => (reader.Dispositions(body), null));

    private async Task<Results<Ok<ReportResponse>, ProblemHttpResult>> TakeAsync(
        HttpContext context, Func<ReportReader, JsonElement, (Report Report, bool? DoNotProfile)> read,
        string? lead = null)
    {
        if (lead is not null && LeadPath.Refuse(lead) is { } noLead)
        {
            return noLead;
        }

        if (context.Request.Headers[OnceHeader] is { Count: > 0 } keys && !IsKey(keys))
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "The request cannot be used.",
                $"'{OnceHeader}' is one word of 1 to {LongestKey} letters, digits and signs, such as a UUID.");
        }

        using var body = await JsonBody.ReadAsync(context.Request, options);
        if (body.Document is not { } document)
        {
            return body.Problem!;
        }

        var faults = new RequestFaults();
        var zone = active.Current().Served?.Fields.Funnel.TimeZone ?? TimeZoneInfo.Utc;
        var (report, doNotProfile) =
            read(new ReportReader(faults, new MomentReader(zone)), document.RootElement);
        return faults.Any
            ? Problem.BadBody(faults)
            : TypedResults.Ok(await KeepAsync(
                report with { Once = OnceOf(context, document) }, doNotProfile, lead));
    }

    private async Task<ReportResponse> KeepAsync(Report report, bool? doNotProfile, string? lead)
    {
        var kept = await store.ReportAsync(report);
        if (doNotProfile is { } isForbidden && !kept.Erased.Contains(lead!))
        {
            await store.SetDoNotProfileAsync(lead!, isForbidden);
            await unprofiled.RefreshAsync();
        }

        return new ReportResponse(
            kept.Leads, kept.Events, kept.Outcomes, kept.Dispositions, kept.Known, kept.Erased, kept.IsRepeat);
    }

    private static IdempotencyKey? OnceOf(HttpContext context, JsonDocument document)
    {
        if (context.Request.Headers[OnceHeader] is not [{ } key])
        {
            return null;
        }

        var request = $"{context.Request.Method} {context.Request.Path}\n{document.RootElement.GetRawText()}";
        return new IdempotencyKey(
            Caller.Of(context).Key?.Prefix ?? "", key,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request))));
    }

    private static bool IsKey(Microsoft.Extensions.Primitives.StringValues keys) =>
        keys is [{ Length: > 0 and <= LongestKey } key] && key.All(letter => letter is > ' ' and <= '~');
}
