using System.Globalization;
using System.Text.Json;
using Predictive.Data;
using Predictive.Store.People;
using Predictive.Store.Reports;
using Predictive.Tables;

namespace Predictive.Store.Contexts;

/// <summary>Reads what was told of attributes as the funnel's tables would be read.</summary>
internal sealed class AttributeWords(IReadOnlyList<AttributeSource> attributes, FunnelFile funnel)
{
    private readonly Dictionary<string, int> _places = attributes
        .Select((attribute, place) => KeyValuePair.Create(attribute.Name, place)).ToDictionary(StringComparer.Ordinal);

    private readonly MomentReader _moments = new(funnel.TimeZone);

    public IReadOnlyList<AttributeColumn> Columns { get; } = [.. attributes.Select(source => source.Attribute)];

    public bool Has(string? name) => name is not null && _places.ContainsKey(name);

    public int PlaceOf(string name) => _places[name];

    /// <summary>One value a column; <paramref name="instead"/> stands in for one that was not told.</summary>
    public AttributeValue[] Values(IReadOnlyDictionary<string, JsonElement> told, string? name, string? instead)
    {
        var values = new AttributeValue[attributes.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = told.TryGetValue(attributes[i].Name, out var value) ? JsonText.Word(value)
                : attributes[i].Name == name ? instead
                : null;
            values[i] = Value(attributes[i], text);
        }

        return values;
    }

    public FieldChange Read(LeadFieldChange change, string field) => new(
        change.LeadId, field, change.At, Past(field, change.Old), Past(field, change.New));

    private AttributeValue Value(AttributeSource source, string? text)
    {
        var word = funnel.WordIn(source.Column, text);
        return source.Attribute.Kind switch
        {
            AttributeKind.Category => AttributeValue.Of(word),
            AttributeKind.Number => PlainNumber.TryRead(word, out var number) ? AttributeValue.Of(number) : default,
            AttributeKind.Date => AttributeValue.Of(MomentOf(word)),
        };
    }

    /// <summary>A past value as the field history has it: a date as its moment.</summary>
    private string? Past(string field, string? text)
    {
        if (!_places.TryGetValue(field, out var place))
            return text;
        var word = funnel.WordIn(attributes[place].Column, text);
        return attributes[place].Attribute.Kind == AttributeKind.Date
            ? MomentOf(word)?.ToString("O", CultureInfo.InvariantCulture)
            : word;
    }

    private DateTime? MomentOf(string? word) =>
        word is not null && _moments.TryRead(word, out var moment) ? moment : null;
}
