using System.Text.Json;
using System.Text.Json.Serialization;

namespace Predictive.Client.Sending;

/// <summary>Reads and writes texts, numbers, flags and null.</summary>
internal sealed class FieldValueConverter : JsonConverter<FieldValue>
{
    public override bool HandleNull => true;

    public override FieldValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => FieldValue.Unknown,
            JsonTokenType.String => new FieldValue(reader.GetString()),
            JsonTokenType.Number => new FieldValue(reader.GetDouble()),
            JsonTokenType.True or JsonTokenType.False => new FieldValue(reader.GetBoolean()),
            var other => throw new JsonException($"A text, a number, a flag or null was expected, and {other} came."),
        };

    public override void Write(Utf8JsonWriter writer, FieldValue value, JsonSerializerOptions options)
    {
        switch (value.Value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
