namespace Predictive.Tests.Architecture;

/// <summary>The rooms of the story, and what they may not mention.</summary>
/// <param name="root">The namespace whose children are the rooms.</param>
/// <param name="types">All types in question, the compiler's own included: lambdas live in those.</param>
internal sealed class Rooms(string root, IEnumerable<Type> types)
{
    /// <summary>The rooms in the order of the story; each may look back, never ahead.</summary>
    public static readonly string[] Story =
    [
        "Data", "Snapshots", "Features", "Models", "Scoring", "Decisions", "Evaluation", "Leakage", "Health",
        "Planning", "Registry", "Monitoring",
    ];

    /// <summary>
    /// The root itself, where the whole story is told: its types see every room, and no room sees them.
    /// </summary>
    public const string WholeStory = "";

    /// <summary>The rooms whose types the simulator, the examiner, may not share.</summary>
    public static readonly string[] Examined =
        ["Snapshots", "Features", "Models", "Scoring", "Decisions", "Evaluation"];

    private readonly Type[] _types = [.. types];

    /// <summary>The rooms of the story, and the simulator beside it.</summary>
    public static IEnumerable<string> Named => Story.Append("Simulation");

    /// <summary>The rooms, and the root where the story is told.</summary>
    public static IEnumerable<string> All => Named.Append(WholeStory);

    /// <summary>A type's room; null for a type elsewhere, empty for one directly at the root.</summary>
    public string? RoomOf(Type type) =>
        type.Namespace == root ? WholeStory
        : type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) == true
            ? type.Namespace[(root.Length + 1)..].Split('.')[0]
            : null;

    /// <summary>Mentions, by a room, of one further on in the story or of a type that tells it whole.</summary>
    public IEnumerable<string> LooksAhead() => Forbidden((room, mentioned) =>
        RoomOf(mentioned) is { } other
        && (other == WholeStory
            ? Named.Contains(room)
            : Story.Contains(room) && Array.IndexOf(Story, other) > Array.IndexOf(Story, room)));

    /// <summary>Types that the simulator and the rooms it examines share, in either direction.</summary>
    public IEnumerable<string> SharedWithTheSimulator() => Forbidden((room, mentioned) =>
        (room == "Simulation" && Examined.Contains(RoomOf(mentioned)))
        || (Story.Contains(room) && RoomOf(mentioned) == "Simulation"));

    /// <summary>Mentions of the learning library outside the rooms that may.</summary>
    public IEnumerable<string> MentionsOfLearning() => Forbidden((room, mentioned) =>
        room is not (null or "Features" or "Models" or "Scoring")
        && mentioned.Assembly.GetName().Name == "Predictive.Learning");

    /// <summary>Mentions, in some rooms, of types by their full names.</summary>
    public IEnumerable<string> Mentioning(IReadOnlyCollection<string> rooms, IReadOnlyCollection<string> fullNames) =>
        Forbidden((room, mentioned) => rooms.Contains(room) && fullNames.Contains(mentioned.FullName));

    private IEnumerable<string> Forbidden(Func<string?, Type, bool> isForbidden) =>
        from type in _types
        let room = RoomOf(House.Outermost(type))
        from mentioned in Mentions.TypesOf(type)
        where isForbidden(room, mentioned)
        select $"{House.Outermost(type).FullName} mentions {mentioned.FullName}";
}
