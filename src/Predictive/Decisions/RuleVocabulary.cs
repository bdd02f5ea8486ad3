using Predictive.Data;

namespace Predictive.Decisions;

/// <summary>The names that scoring rules may use; null where they are not known, so that any may stand.</summary>
public sealed record RuleVocabulary
{
    /// <summary>Nothing is known.</summary>
    public static RuleVocabulary Unknown { get; } = new();

    /// <summary>The attributes of leads and accounts.</summary>
    public IReadOnlyCollection<string>? Attributes { get; init; }

    /// <summary>
    /// The types of events that happened. A rule may be about something that never did; a type that is one of these but
    /// for a slip of the pen is refused.
    /// </summary>
    public IReadOnlyCollection<string>? EventTypes { get; init; }

    /// <summary>The words that events carry beside their type.</summary>
    public IReadOnlyCollection<string>? Details { get; init; }

    /// <summary>The names of a funnel.</summary>
    public static RuleVocabulary Of(FunnelRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var words = records.Events.Columns.TypeWords;
        return new RuleVocabulary
        {
            Attributes = [.. records.LeadColumns.Concat(records.AccountColumns).Select(column => column.Name)],
            EventTypes = records.EventsKnown
                ? [.. Enumerable.Range(1, words.Codes - 1).Select(code => words[code]!)]
                : null,
            Details = records.EventsKnown ? records.Events.Details : null,
        };
    }

    /// <summary>The type that was probably meant: as many parts, each of which begins alike, and few edits.</summary>
    internal string? SlipOf(string type)
    {
        if (EventTypes is null || EventTypes.Contains(type))
            return null;
        return EventTypes.FirstOrDefault(one => Folded(one) == Folded(type))
            ?? NearestName.To(type, EventTypes.Where(one => BeginAlike(one, type)));
    }

    private static string Folded(string type) =>
        string.Concat(type.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool BeginAlike(string left, string right)
    {
        var (one, other) = (PartsOf(left), PartsOf(right));
        return one.Length == other.Length && one.Zip(other).All(pair => pair.First[0] == pair.Second[0]);
    }

    private static string[] PartsOf(string type) =>
        type.ToUpperInvariant().Split(['_', ' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
}
