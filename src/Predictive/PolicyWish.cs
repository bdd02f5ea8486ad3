using Predictive.Data;
using Predictive.Decisions.Policies;

namespace Predictive;

/// <summary>What a policy is to be suggested for: one of the four forms of a cut, or none to see the trade-off alone.
/// </summary>
public sealed record PolicyWish
{
    /// <summary>The least likelihood of an MQL.</summary>
    public double? Likelihood { get; init; }

    /// <summary>How many leads sales works on a working day; each team so many where there are teams.</summary>
    public double? PerDay { get; init; }

    /// <summary>What working a lead costs, in the funnel's currency.</summary>
    public double? CostPerLead { get; init; }

    /// <summary>The share of revenue that is left to pay for sales.</summary>
    public double Margin { get; init; } = 1;

    /// <summary>The share of MQLs that are to convert.</summary>
    public double? Precision { get; init; }

    /// <summary>The attribute by which teams, or the values of conversions, are told apart; null for none.</summary>
    public string? By { get; init; }

    /// <summary>The last day of a launch that prefers precision; null for no launch.</summary>
    public DateOnly? LaunchUntil { get; init; }

    /// <summary>The policy whose everything but the cut is kept; null for a draft from the funnel's events.</summary>
    public MqlPolicy? Base { get; init; }

    /// <summary>The seed of the intervals.</summary>
    public ulong Seed { get; init; } = 7;

    /// <summary>Whether a form was asked for.</summary>
    public bool HasForm => Likelihood is not null || PerDay is not null || CostPerLead is not null
        || Precision is not null;

    internal void Check()
    {
        if (new[] { Likelihood, PerDay, CostPerLead, Precision }.Count(one => one is not null) > 1)
            throw new BadInputException("A cut has one form: a likelihood, a capacity, a cost or a precision.");
        if (By is not null && PerDay is null && CostPerLead is null)
            throw new BadInputException("Groups differ in capacity or in what they bring; give one of these as well.");
        if (LaunchUntil is not null && !HasForm)
            throw new BadInputException("A launch asks for more than a cut; say for what the cut is to be chosen.");
    }
}
