using System.Text.Json;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Data;

namespace Predictive.Api.Serving;

/// <summary>Turns the attributes of a request into those of the funnel, one value for each of its columns.</summary>
internal sealed class AttributeTranslator(
    IReadOnlyList<AttributeField> fields, FunnelFile funnel, string owner, string model)
{
    /// <summary>Of more fields than these, which of them were sent is noted on the heap.</summary>
    private const int MostOnTheStack = 256;

    private readonly FieldNames _names = new(fields.Select(field => field.Name));

    private readonly MomentReader _moments = new(funnel.TimeZone);

    /// <summary>The columns, in the order of the values.</summary>
    public IReadOnlyList<AttributeColumn> Columns { get; } = [.. fields.Select(field => field.Source.Attribute)];

    /// <summary>The values, missing where they were not sent; unknown names and wrong types are faults.</summary>
    /// <param name="sent">What was sent; null where nothing was.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <param name="notSent">The attributes that features or rules ask about and that were not sent at all.</param>
    /// <param name="besides">A field that may stand there too, and is no attribute.</param>
    public AttributeValue[] Translate(
        SentFieldCollection? sent, JsonPath path, RequestFaults faults, out string[] notSent, string? besides = null)
    {
        var values = new AttributeValue[fields.Count];
        Span<bool> isSent = fields.Count > MostOnTheStack ? new bool[fields.Count] : stackalloc bool[fields.Count];
        if (sent is not null)
        {
            var place = -1;
            foreach (var field in sent.Sent.EnumerateObject())
            {
                if (besides is not null && field.NameEquals(besides))
                {
                    continue;
                }

                place = _names.PlaceOf(field, place + 1);
                if (place < 0)
                {
                    TellUnknown(field.Name, path, faults);
                    continue;
                }

                if (isSent[place])
                {
                    faults.Add(path.Then(field.Name), ObjectFields.Repeated);
                }

                isSent[place] = true;
                values[place] = Value(fields[place], field.Value, path, faults);
            }
        }

        notSent = NotSent(isSent);
        return values;
    }

    /// <summary>The attributes that features or rules ask about and that are not among these.</summary>
    public string[] NotAmong(IReadOnlyDictionary<string, JsonElement> told) =>
        NotSent([.. fields.Select(field => told.ContainsKey(field.Name))]);

    /// <summary>Where an attribute stands among the values; -1 where there is none.</summary>
    public int PlaceOf(string? name) => name is null ? -1 : _names.PlaceOf(name);

    private string[] NotSent(ReadOnlySpan<bool> isSent)
    {
        List<string>? missing = null;
        for (var place = 0; place < isSent.Length; place++)
        {
            if (fields[place].Used && !isSent[place])
            {
                (missing ??= []).Add(fields[place].Name);
            }
        }

        return missing is null ? [] : [.. missing];
    }

    private AttributeValue Value(AttributeField field, JsonElement value, JsonPath path, RequestFaults faults)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return AttributeValue.Missing;
        }

        return field.Kind switch
        {
            AttributeKind.Number => AttributeValue.Of(ObjectFields.Number(value, path, field.Name, faults)),
            AttributeKind.Category => AttributeValue.Of(
                Text(field, value, path, "a text, as in the funnel's table", faults)),
            AttributeKind.Date => Day(
                Text(field, value, path, "an ISO 8601 date such as '2026-06-30'", faults), path, field.Name, faults),
        };
    }

    private string? Text(
        AttributeField field, JsonElement value, JsonPath path, string allowed, RequestFaults faults)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return funnel.WordIn(field.Source.Column, value.GetString());
        }

        faults.Add(
            path.Then(field.Name), $"'{field.Name}' must be {allowed}, or null; got {JsonWords.Describe(value)}.");
        return null;
    }

    private AttributeValue Day(string? text, JsonPath path, string name, RequestFaults faults)
    {
        if (text is null)
        {
            return AttributeValue.Missing;
        }

        if (_moments.TryRead(text, out var moment))
        {
            return AttributeValue.Of(moment);
        }

        faults.Add(path.Then(name), JsonWords.NoDate(text));
        return AttributeValue.Missing;
    }

    private void TellUnknown(string name, JsonPath path, RequestFaults faults) =>
        faults.Add(path.Then(name), () => Unknown(JsonWords.Shortened(name)));

    private string Unknown(string name) =>
        $"{model} knows no attribute '{name}' of {owner}.{NearestName.Hint(name, _names.All)}"
        + (fields.Count == 0 ? $" It knows none of {owner} at all." : " GET /v1/models lists those it knows.");
}
