using System.Globalization;

namespace Predictive.Data.Reading;

/// <summary>Reads a past value of a lead's field as the table of leads reads today's.</summary>
internal sealed class HistoryWords(FunnelFile file, IEnumerable<AttributeSource> attributes)
{
    private readonly Dictionary<string, (AttributeSource Source, MomentReader? Moments)> _sources = attributes
        .ToDictionary(source => source.Name, source => (source, MomentsOf(file, source)), StringComparer.Ordinal);

    /// <summary>The value, a date as its moment in ISO 8601; null where it is missing or no date.</summary>
    public string? Of(string field, string? text)
    {
        if (!_sources.TryGetValue(field, out var known))
            return text;
        var word = file.WordIn(known.Source.Column, text);
        return known.Moments is not { } moments || word is null ? word
            : moments.TryRead(word, out var moment) ? moment.ToString("O", CultureInfo.InvariantCulture)
            : null;
    }

    private static MomentReader? MomentsOf(FunnelFile file, AttributeSource source) =>
        source.Attribute.Kind == AttributeKind.Date ? file.MomentsOf(file.Leads, source.Column) : null;
}
