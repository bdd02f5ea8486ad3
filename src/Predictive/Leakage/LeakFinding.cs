namespace Predictive.Leakage;

/// <summary>A column that the leak check has something to say about.</summary>
public sealed record LeakFinding
{
    /// <summary>The column, under the name its features have; an account's begins with <c>account.</c>.</summary>
    public required string Column { get; init; }

    /// <summary>What becomes of it.</summary>
    public required LeakVerdict Verdict { get; init; }

    /// <summary>The reasons, the strongest first; at least one.</summary>
    public required IReadOnlyList<LeakEvidence> Evidence { get; init; }

    /// <summary>What it is worth; null where that was not measured.</summary>
    public LeakPrice? Price { get; init; }

    /// <summary>Whether it would be left out, had the funnel file not vouched for it.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>The track records that feed on the column, and leave with it.</summary>
    public IReadOnlyList<string> Fed { get; init; } = [];

    /// <summary>The strongest reason, the price, and whether it was trusted, in one sentence.</summary>
    public string Sentence => Evidence[0].Sentence
        + (Price is { } price ? $"; {price}" : "")
        + (Fed.Count > 0 && Verdict == LeakVerdict.LeftOut ? $"; {string.Join(" and ", Fed)} leave with it" : "")
        + (IsTrusted ? "; it would be left out, but the funnel file trusts it" : "")
        + (Verdict == LeakVerdict.LeftOut ? "; 'trust' brings it back" : "");
}
