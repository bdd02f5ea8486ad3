using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>MQL or not for one lead on one date, with what made it so.</summary>
public sealed record Decision
{
    /// <summary>Of which lead.</summary>
    public required string LeadId { get; init; }

    /// <summary>As of when; null in a table without dates.</summary>
    public AsOfDate? AsOf { get; init; }

    /// <summary>Whether the lead is an MQL.</summary>
    public required bool IsMql { get; init; }

    /// <summary>What made it so.</summary>
    public required DecisionCode Code { get; init; }

    /// <summary>What made it so, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>How good the lead is, A to D; null where the policy has no grades.</summary>
    public string? Grade { get; init; }

    /// <summary>The policy that decided: <c>NAME@NUMBER</c>, or its name where it is not registered.</summary>
    public required string Policy { get; init; }

    /// <summary>
    /// How likely the policy was to decide as it did, above 0 up to 1; below 1 only where chance explores below the
    /// cut. Its inverse weighs the lead in a later evaluation.
    /// </summary>
    public required double Probability { get; init; }

    /// <summary>How likely the policy was to make the lead an MQL.</summary>
    public double MqlProbability => IsMql ? Probability : 1 - Probability;
}
