namespace Predictive.Data;

/// <summary>What the funnel file says of types of events: which belong together, and which are about mails.</summary>
public sealed record EventMeanings
{
    /// <summary>Nothing is said; the types' names decide.</summary>
    public static EventMeanings ByName { get; } = new();

    /// <summary>The types of each group, by the group's name; null where the names of the types decide.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Groups { get; init; }

    /// <summary>Types that say that a mail arrived; null where the names of the types decide.</summary>
    public IReadOnlyList<string>? Deliveries { get; init; }

    /// <summary>Types that say that a mail was opened; null where the names of the types decide.</summary>
    public IReadOnlyList<string>? Opens { get; init; }

    /// <summary>Types that say that a link in a mail was followed; null where the names of the types decide.</summary>
    public IReadOnlyList<string>? Clicks { get; init; }
}
