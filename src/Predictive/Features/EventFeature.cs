using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>A feature of some of the lead's events: of all, of a type, a group of types, a channel or a word.</summary>
/// <param name="Type">
/// The type of event, or the name of the group, the channel or the word; null for all events.
/// </param>
public abstract record EventFeature(string? Type) : Feature
{
    /// <summary>By what its events are told apart; null by their type.</summary>
    public EventBy? By { get; init; }

    /// <summary>The types that make up the group; null for no group.</summary>
    public WordSet? Types { get; init; }

    /// <summary>What the words are called that its events are told apart by; null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>What mails are, to tell people from machines; null where nobody is told from another.</summary>
    public MailTypes? Mail { get; init; }

    /// <inheritdoc/>
    public override string Source => Choice.Name;

    /// <summary>Which events it is about.</summary>
    internal EventChoice Choice => new(By ?? EventBy.Type, Type, Types, Detail, Mail);

    /// <inheritdoc/>
    internal sealed override FeatureReader Compile(TallyPlan plan) => Compile(plan, plan.LineOf(Choice));

    /// <summary>The feature as it is read off a line of the tally; missing in a table without dates.</summary>
    private protected abstract FeatureReader Compile(TallyPlan plan, int line);
}
