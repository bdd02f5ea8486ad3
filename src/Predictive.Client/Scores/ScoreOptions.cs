namespace Predictive.Client.Scores;

/// <summary>As of when leads are looked at, and which reasons are given.</summary>
public sealed record ScoreOptions
{
    /// <summary>Up to when, inclusive, anything may be known; now unless given.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>How reasons are given; unless given, in words for up to 10 leads, and not at all for more.</summary>
    public ReasonDetail? Reasons { get; init; }

    /// <summary>The most reasons a lead, 1 to 100; 5 unless given.</summary>
    public int? Top { get; init; }
}

/// <summary>How reasons are given.</summary>
public enum ReasonDetail
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As codes.</summary>
    Codes,

    /// <summary>As codes and in words.</summary>
    Words,
}
