using System.Text.Json;
using Predictive.Api.Contracts.Reading;
using Predictive.Data;

namespace Predictive.Api.Serving;

/// <summary>Turns the attributes of a request into those of the funnel, one value for each of its columns.</summary>
internal sealed class AttributeTranslator(
    IReadOnlyList<AttributeField> fields, FunnelFile funnel, string owner, string model)
{
    private readonly Dictionary<string, int> _places = fields
        .Select((field, place) => KeyValuePair.Create(field.Name, place)).ToDictionary(StringComparer.Ordinal);

    private readonly MomentReader _moments = new(funnel.TimeZone);

    /// <summary>The columns, in the order of the values.</summary>
    public IReadOnlyList<AttributeColumn> Columns { get; } = [.. fields.Select(field => field.Source.Attribute)];

    /// <summary>The values, missing where they were not sent; unknown names and wrong types are faults.</summary>
    public AttributeValue[] Translate(
        IEnumerable<KeyValuePair<string, JsonElement>> sent, JsonPath path, RequestFaults faults)
    {
        var values = new AttributeValue[fields.Count];
        foreach (var (name, value) in sent)
        {
            if (_places.TryGetValue(name, out var place))
            {
                values[place] = Value(fields[place], value, path.Then(name), faults);
            }
            else
            {
                faults.Add(path.Then(name), () => Unknown(JsonWords.Shortened(name)));
            }
        }

        return values;
    }

    /// <summary>The attributes that features or rules ask about and that were not sent at all.</summary>
    public string[] NotSent(IReadOnlyDictionary<string, JsonElement>? sent) =>
        [.. fields.Where(field => field.Used && sent?.ContainsKey(field.Name) != true).Select(field => field.Name)];

    /// <summary>Where an attribute stands among the values; -1 where there is none.</summary>
    public int PlaceOf(string? name) => name is not null && _places.TryGetValue(name, out var place) ? place : -1;

    private AttributeValue Value(AttributeField field, JsonElement value, JsonPath path, RequestFaults faults)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return AttributeValue.Missing;
        }

        return field.Kind switch
        {
            AttributeKind.Number => AttributeValue.Of(ObjectFields.Number(value, path, faults)),
            AttributeKind.Category => AttributeValue.Of(
                Text(field, value, path, "a text, as in the funnel's table", faults)),
            AttributeKind.Date => Day(
                Text(field, value, path, "an ISO 8601 date such as '2026-06-30'", faults), path, faults),
        };
    }

    private string? Text(
        AttributeField field, JsonElement value, JsonPath path, string allowed, RequestFaults faults)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return funnel.WordIn(field.Source.Column, value.GetString());
        }

        faults.Add(path, $"'{field.Name}' must be {allowed}, or null; got {JsonWords.Describe(value)}.");
        return null;
    }

    private AttributeValue Day(string? text, JsonPath path, RequestFaults faults)
    {
        if (text is null)
        {
            return AttributeValue.Missing;
        }

        if (_moments.TryRead(text, out var moment))
        {
            return AttributeValue.Of(moment);
        }

        faults.Add(path, JsonWords.NoDate(text));
        return AttributeValue.Missing;
    }

    private string Unknown(string name) =>
        $"{model} knows no attribute '{name}' of {owner}.{NearestName.Hint(name, _places.Keys)}"
        + (_places.Count == 0 ? $" It knows none of {owner} at all." : " GET /v1/models lists those it knows.");
}
