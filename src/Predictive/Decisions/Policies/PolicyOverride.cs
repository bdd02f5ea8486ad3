namespace Predictive.Decisions.Policies;

/// <summary>What is otherwise for the leads of a campaign or a segment.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="When">Which leads.</param>
public sealed record PolicyOverride(string Name, RuleCondition When)
{
    /// <summary>Another cut; null for the same.</summary>
    public PolicyCut? Cut { get; init; }

    /// <summary>Another launch mode; null for the same.</summary>
    public LaunchMode? Launch { get; init; }

    /// <summary>Another exploration; null for the same.</summary>
    public Exploration? Explore { get; init; }

    internal MqlPolicy Applied(MqlPolicy to) => to with
    {
        Cut = Cut ?? to.Cut,
        Launch = Launch ?? to.Launch,
        Explore = Explore ?? to.Explore,
    };
}
