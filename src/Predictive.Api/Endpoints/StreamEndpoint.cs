using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Operations;
using Predictive.Api.Problems;
using Predictive.Api.Reports;
using Predictive.Api.Serving;

namespace Predictive.Api.Endpoints;

/// <summary><c>POST /v1/score/stream</c>: a lead a line in, a score a line out, without an end.</summary>
internal static class StreamEndpoint
{
    /// <summary>The media type of JSON lines.</summary>
    public const string MediaType = "application/x-ndjson";

    public static void MapStream(this IEndpointRouteBuilder routes) => routes.MapPost("/score/stream", StreamAsync)
        .WithName("scoreStream")
        .WithTags("Scores")
        .WithSummary("Score a stream of leads")
        .WithDescription("Reads one lead a line, as in the leads of 'score' and with an 'asOf' of its own where it has "
            + "one, and answers one line each in the same order, as they come. A line that cannot be used answers with "
            + "its errors and stops nothing. One version answers the whole stream; send and read at the same time.")
        .Accepts<LeadRequest>(MediaType)
        .Produces<StreamLineResponse>(StatusCodes.Status200OK, MediaType)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .MayBeUnready()
        .DisableRequestTimeout();

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> StreamAsync(
        HttpContext context, ActiveModel active, ServingOptions options, DoNotProfileList unprofiled,
        ServingMeter meter, TimeProvider time, string? reasons = null, string? top = null)
    {
        var state = active.Current();
        if (state.Served is not { } served)
        {
            return Problem.NotReady(state);
        }

        var faults = new RequestFaults();
        var choice = ReasonChoiceReader.Read(reasons, top, faults, leads: int.MaxValue);
        if (JsonBody.Refuse(context.Request, "x-ndjson") is { } refusal)
        {
            return refusal;
        }

        if (faults.Any)
        {
            return Problem.BadQuery(faults);
        }

        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        context.Response.ContentType = MediaType;
        var answers = new StreamAnswers(served, choice, unprofiled, meter, time);
        await AnswerAsync(context.Request.BodyReader, context.Response.BodyWriter, answers, options.MostLineBytes,
            context.RequestAborted);
        return TypedResults.Empty;
    }

    /// <summary>What has come is answered and sent before more is read, so that memory stays as it is.</summary>
    private static async Task AnswerAsync(
        PipeReader input, PipeWriter output, StreamAnswers answers, int mostBytes, CancellationToken cancelled)
    {
        var lines = new LineCutter(mostBytes);

        // To read first is to say 100 Continue; then the headers go out, for whoever waits for them to send more.
        var coming = input.ReadAsync(cancelled);
        await output.FlushAsync(cancelled);
        while (true)
        {
            var read = await coming;
            var rest = read.Buffer;
            while (lines.TryCut(ref rest, read.IsCompleted, out var line))
            {
                answers.Answer(line, output);
                if (output.UnflushedBytes > mostBytes)
                {
                    await output.FlushAsync(cancelled);
                }
            }

            input.AdvanceTo(rest.Start, rest.End);
            var flushed = await output.FlushAsync(cancelled);
            if (read.IsCompleted || flushed.IsCompleted)
            {
                return;
            }

            coming = input.ReadAsync(cancelled);
        }
    }
}
