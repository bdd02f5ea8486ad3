using System.Globalization;
using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>Rolls historised attributes back to what they were, by the field history.</summary>
internal sealed class AttributeHistory
{
    private readonly IReadOnlyList<AttributeColumn> _columns;
    private readonly Dictionary<(string Lead, string Field), FieldChange[]> _changes;

    public AttributeHistory(FunnelRecords records)
    {
        _columns = records.LeadColumns;
        if (records.FieldHistory.Count == 0)
        {
            _changes = [];
            return;
        }

        var historised = _columns.Where(column => column.KnownWhen == KnownWhen.Historised)
            .Select(column => column.Name)
            .Concat(new[] { records.EmailField, records.CompanyField }.OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        _changes = records.FieldHistory.Where(change => historised.Contains(change.Field))
            .GroupBy(change => (change.LeadId, change.Field))
            .ToDictionary(group => group.Key, InOrder);
    }

    /// <summary>The lead's attributes as of a date: today's values where nothing changed since.</summary>
    public IReadOnlyList<AttributeValue> AsOf(Lead lead, AsOfDate? asOf)
    {
        if (asOf is not { } date || _changes.Count == 0)
        {
            return lead.Attributes;
        }

        var values = lead.Attributes.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (_columns[i].KnownWhen == KnownWhen.Historised
                && _changes.TryGetValue((lead.Id, _columns[i].Name), out var changes)
                && FirstAfter(date, changes) is { } undone)
            {
                values[i] = Read(undone.OldValue, _columns[i].Kind);
            }
        }

        return values;
    }

    /// <summary>The words of a field as of a date, given today's; null where the lead had none.</summary>
    public string? WordsAsOf(Lead lead, string? field, string? today, AsOfDate? asOf) =>
        asOf is { } date && field is not null && _changes.TryGetValue((lead.Id, field), out var changes)
            && FirstAfter(date, changes) is { } undone
            ? undone.OldValue
            : today;

    /// <summary>All words that a field of a lead ever had, and today's.</summary>
    public IEnumerable<string?> WordsEver(Lead lead, string? field, string? today) =>
        field is not null && _changes.TryGetValue((lead.Id, field), out var changes)
            ? changes.Select(change => change.OldValue).Append(today)
            : [today];

    private static FieldChange[] InOrder(IEnumerable<FieldChange> changes) => [.. changes
        .OrderBy(change => change.At)
        .ThenBy(change => change.OldValue, StringComparer.Ordinal)
        .ThenBy(change => change.NewValue, StringComparer.Ordinal)];

    /// <summary>
    /// The first change after a date. Systems write several at the same instant: then it is the one whose old value
    /// no other of them made.
    /// </summary>
    private static FieldChange? FirstAfter(AsOfDate date, FieldChange[] changes)
    {
        if (Array.Find(changes, change => !date.Knows(change.At)) is not { } first)
        {
            return null;
        }

        var together = Array.FindAll(changes, change => change.At == first.At);
        bool WasMade(string? value) => Array.Exists(together, change => change.NewValue == value);
        return Array.Find(together, change => !WasMade(change.OldValue)) ?? first;
    }

    private static AttributeValue Read(string? text, AttributeKind kind) => kind switch
    {
        AttributeKind.Category => AttributeValue.Of(text),
        AttributeKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? AttributeValue.Of(number)
            : AttributeValue.Missing,
        AttributeKind.Date => DateTime.TryParse(text, CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant)
            ? AttributeValue.Of(instant)
            : AttributeValue.Missing,
    };
}
