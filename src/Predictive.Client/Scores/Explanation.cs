namespace Predictive.Client.Scores;

/// <summary>Why the likelihood of a lead is what it is, and what changed it.</summary>
public sealed record Explanation
{
    /// <summary>The version that answered.</summary>
    public required ModelUsed Model { get; init; }

    /// <summary>The score with all its reasons.</summary>
    public required LeadScore Score { get; init; }

    /// <summary>What changed since the earlier date; null where none was given.</summary>
    public LikelihoodChange? Change { get; init; }
}

/// <summary>How a likelihood changed between two dates.</summary>
/// <param name="Since">The earlier date (UTC).</param>
/// <param name="Likelihood">The likelihood then.</param>
/// <param name="Difference">The later likelihood less the earlier one; the reasons add up to it.</param>
/// <param name="Reasons">What changed it, largest first.</param>
public sealed record LikelihoodChange(
    DateTimeOffset Since, double Likelihood, double Difference, IReadOnlyList<ChangedReason> Reasons);

/// <summary>Why a likelihood changed.</summary>
/// <param name="Code">The feature that speaks, stable within a catalogue.</param>
/// <param name="Was">What it said then, in words.</param>
/// <param name="Now">What it says as of the later date.</param>
/// <param name="Points">What the change adds to the likelihood, from -1 to 1.</param>
public sealed record ChangedReason(string Code, string Was, string Now, double Points);
