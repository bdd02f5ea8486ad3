namespace Predictive.Api.Contracts;

/// <summary>A lead to explain, with everything that is known of it.</summary>
public sealed record ExplainRequest
{
    /// <summary>The lead.</summary>
    public required LeadRequest Lead { get; init; }

    /// <summary>Up to when, inclusive, anything may be known (ISO 8601); now unless given.</summary>
    public string? AsOf { get; init; }

    /// <summary>
    /// An earlier date (ISO 8601), to explain what changed since; the lead is looked at as it was known then.
    /// </summary>
    public string? Since { get; init; }
}

/// <summary>Why the likelihood of a lead is what it is, and what changed it.</summary>
public sealed record ExplainResponse
{
    /// <summary>The version that answered.</summary>
    public required ModelUsed Model { get; init; }

    /// <summary>The score with all its reasons.</summary>
    public required LeadScoreResponse Score { get; init; }

    /// <summary>What changed since the earlier date; null where none was given.</summary>
    public required ChangeResponse? Change { get; init; }
}

/// <summary>How a likelihood changed between two dates.</summary>
/// <param name="Since">The earlier date (UTC).</param>
/// <param name="Likelihood">The likelihood then.</param>
/// <param name="Difference">The likelihood as of the later date less the one then; the reasons add up to it.</param>
/// <param name="Reasons">What changed it, largest first.</param>
public sealed record ChangeResponse(
    DateTime Since, double Likelihood, double Difference, IReadOnlyList<ChangedReasonResponse> Reasons);

/// <summary>Why a likelihood changed.</summary>
/// <param name="Code">The feature that speaks, stable within a catalogue.</param>
/// <param name="Was">What it said then, in words.</param>
/// <param name="Now">What it says as of the later date.</param>
/// <param name="Points">What the change adds to the likelihood, from -1 to 1.</param>
public sealed record ChangedReasonResponse(string Code, string Was, string Now, double Points);
