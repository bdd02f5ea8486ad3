using Predictive.Decisions;

namespace Predictive.Evaluation.Auditing;

/// <summary>What a scoring rule gave, and what it deserves to give.</summary>
public sealed record AuditedRule
{
    /// <summary>The rule's name.</summary>
    public required string Name { get; init; }

    /// <summary>The sum that its points belong to.</summary>
    public required ScoreAxis Axis { get; init; }

    /// <summary>The points it states, for one time.</summary>
    public required double Stated { get; init; }

    /// <summary>How many leads it gave points to.</summary>
    public required int Leads { get; init; }

    /// <summary>Which share of all leads that is.</summary>
    public required double Share { get; init; }

    /// <summary>In how many accounts those leads are.</summary>
    public required int Accounts { get; init; }

    /// <summary>All points it gave.</summary>
    public required double Given { get; init; }

    /// <summary>How often the leads it gave points to converted.</summary>
    public required Estimate ConversionRate { get; init; }

    /// <summary>
    /// The log-odds of converting that it stands for, for one time, other rules being equal; unsaid where it was not
    /// weighed.
    /// </summary>
    public required Estimate LogOdds { get; init; }

    /// <summary>The points it deserves to state, on the scale of today's points.</summary>
    public required Estimate Deserved { get; init; }

    /// <summary>The share of machines in the opens or clicks it counts; null where it counts none.</summary>
    public double? MachineShare { get; init; }

    /// <summary>What can be said of it.</summary>
    public required RuleVerdict Verdict { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>The rules that say the same.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];
}
