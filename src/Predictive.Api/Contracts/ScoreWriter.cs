using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Predictive.Api.Contracts;

/// <summary>
/// Writes scores as the serializer does, byte for byte; what many scores share is written once and kept.
/// </summary>
internal static class ScoreWriter
{
    /// <summary>Letters stand as they are: an answer is never part of a page.</summary>
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly ConditionalWeakTable<object, byte[]> _shared = [];

    private static volatile NumberText? _lastBase;

    /// <summary>Writes an answer.</summary>
    public static void Write(IBufferWriter<byte> output, ScoreResponse answer)
    {
        using var writer = new Utf8JsonWriter(output, _options);
        writer.WriteStartObject();
        writer.WritePropertyName("model"u8);
        writer.WriteRawValue(SharedOf(answer.Model), skipInputValidation: true);
        Write(writer, "asOf"u8, answer.AsOf);
        writer.WriteStartArray("scores"u8);
        foreach (var score in answer.Scores)
        {
            Write(writer, score);
        }

        writer.WriteEndArray();
        Write(writer, "notProfiled"u8, answer.NotProfiled);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LeadScoreResponse score)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, score.Id);
        writer.WriteString("predictionId"u8, score.PredictionId);
        Write(writer, "asOf"u8, score.AsOf);
        writer.WriteNumber("likelihood"u8, score.Likelihood);
        writer.WritePropertyName("pastLeads"u8);
        WriteShared(writer, score.PastLeads);
        Write(writer, "expectedRevenue"u8, score.ExpectedRevenue);
        writer.WriteBoolean("predictedMql"u8, score.PredictedMql);
        writer.WriteString("grade"u8, score.Grade);
        Write(writer, score.Decision);
        Write(writer, "rulePoints"u8, score.RulePoints);
        Write(writer, "ruleMql"u8, score.RuleMql);
        writer.WriteString("ruleGrade"u8, score.RuleGrade);
        WriteBase(writer, score.Base);
        Write(writer, score.Reasons);
        Write(writer, "otherReasons"u8, score.OtherReasons);
        Write(writer, "warnings"u8, score.Warnings);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DecisionResponse decision)
    {
        writer.WriteStartObject("decision"u8);
        writer.WriteString("code"u8, decision.Code);
        writer.WriteString("words"u8, decision.Words);
        writer.WriteString("policy"u8, decision.Policy);
        if (decision.Probability is 1)
        {
            writer.WriteNumber("probability"u8, 1);
        }
        else
        {
            writer.WriteNumber("probability"u8, decision.Probability);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<ReasonResponse>? reasons)
    {
        if (reasons is null)
        {
            writer.WriteNull("reasons"u8);
            return;
        }

        writer.WriteStartArray("reasons"u8);
        foreach (var reason in reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, reason.Code);
            writer.WriteString("words"u8, reason.Words);
            writer.WriteNumber("points"u8, reason.Points);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTime? moment)
    {
        if (moment is { } known)
        {
            writer.WriteString(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? yes)
    {
        if (yes is { } known)
        {
            writer.WriteBoolean(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>The base is the model's, and so the same for many leads.</summary>
    private static void WriteBase(Utf8JsonWriter writer, double value)
    {
        var last = _lastBase;
        if (last?.Value != value)
        {
            _lastBase = last = new NumberText(value, JsonSerializer.SerializeToUtf8Bytes(value));
        }

        writer.WritePropertyName("base"u8);
        writer.WriteRawValue(last.Text, skipInputValidation: true);
    }

    private static void WriteShared(Utf8JsonWriter writer, PastLeadsResponse? past)
    {
        if (past is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(SharedOf(past), skipInputValidation: true);
        }
    }

    private static byte[] SharedOf(object shared) => _shared.GetValue(shared, static one =>
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, _options))
        {
            JsonSerializer.Serialize(writer, one, AnswerJson.Default.GetTypeInfo(one.GetType())!);
        }

        return output.WrittenSpan.ToArray();
    });

    private sealed record NumberText(double Value, byte[] Text);
}
