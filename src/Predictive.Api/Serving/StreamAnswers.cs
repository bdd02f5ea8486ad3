using System.Buffers;
using System.Text.Json;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Operations;
using Predictive.Api.Reports;

namespace Predictive.Api.Serving;

/// <summary>Answers the lines of one stream, all by one version.</summary>
internal sealed class StreamAnswers(
    ServedVersion served, ReasonChoice choice, DoNotProfileList unprofiled, ServingMeter meter, TimeProvider time)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly byte[] _blank = " \t\r"u8.ToArray();

    /// <summary>Writes one line for a line that holds anything.</summary>
    public void Answer(StreamLine line, IBufferWriter<byte> output)
    {
        if (!line.IsTooLong && IsBlank(line.Bytes))
        {
            return;
        }

        var faults = new RequestFaults();
        var score = ScoreOf(line, faults);
        using (var writer = new Utf8JsonWriter(output))
        {
            JsonSerializer.Serialize(writer, new StreamLineResponse
            {
                Line = line.Number,
                Version = served.Used.Version,
                Score = faults.Any ? null : score,
                Errors = faults.Any ? faults.ByPath() : null,
            }, _json);
        }

        output.Write("\n"u8);
    }

    private LeadScoreResponse? ScoreOf(StreamLine line, RequestFaults faults)
    {
        if (line.IsTooLong)
        {
            faults.Add(JsonPath.Root, "This line is too long; send fewer events.");
            return null;
        }

        var rented = line.Bytes.IsSingleSegment ? null : ArrayPool<byte>.Shared.Rent((int)line.Bytes.Length);
        try
        {
            if (rented is not null)
            {
                line.Bytes.CopyTo(rented);
            }

            var bytes = rented is null ? line.Bytes.First : rented.AsMemory(0, (int)line.Bytes.Length);
            using var document = JsonText.Parse(bytes, faults);
            return document is null ? null : ScoreOf(document.RootElement, faults);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private LeadScoreResponse? ScoreOf(JsonElement line, RequestFaults faults)
    {
        var (asked, asOf) = LeadRequestReader.ReadLine(line, faults);
        if (unprofiled.Has(asked.Id))
        {
            faults.Add(JsonPath.Root.Then("id"), "This person may not be profiled.");
        }

        var date = RequestTranslator.AsOf(asOf, "asOf", served, time.GetUtcNow().UtcDateTime, faults);
        var lead = RequestTranslator.Lead(asked, date, JsonPath.Root, served, faults);
        if (faults.Any)
        {
            return null;
        }

        var score = served.Answer(lead!, choice);
        meter.Note(served, score);
        return score;
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.IndexOfAnyExcept(_blank) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
