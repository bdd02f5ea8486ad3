namespace Predictive.Api.Contracts;

/// <summary>What is answered to one line of a stream: a score, or what is wrong with the line.</summary>
public sealed record StreamLineResponse
{
    /// <summary>The number of the line, from 1; empty lines count and are not answered.</summary>
    public required long Line { get; init; }

    /// <summary>The version that answered; the same for a whole stream.</summary>
    public required string Version { get; init; }

    /// <summary>The score; null for a line that cannot be used.</summary>
    public LeadScoreResponse? Score { get; init; }

    /// <summary>What is wrong with the line, by JSON path; null for a good one.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}
