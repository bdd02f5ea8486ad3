using System.ComponentModel.DataAnnotations;

namespace Predictive.Api.Contracts;

/// <summary>Leads to score, each with everything that is known of it.</summary>
public sealed record ScoreRequest
{
    /// <summary>The most leads of one request.</summary>
    public const int MostLeads = 1000;

    /// <summary>1 to 1000 leads, each with an id of its own.</summary>
    [MinLength(1)]
    [MaxLength(MostLeads)]
    public required IReadOnlyList<LeadRequest> Leads { get; init; }

    /// <summary>
    /// Up to when, inclusive, anything may be known (ISO 8601); now unless given. A date without a time is the end of
    /// that day; a time without an offset is of the funnel's time zone. Later events are ignored.
    /// </summary>
    public string? AsOf { get; init; }

    /// <summary>
    /// How to give reasons: <c>none</c>, <c>codes</c> or <c>words</c>. Unless given, up to 10 leads get words, and more
    /// leads none.
    /// </summary>
    public string? Reasons { get; init; }

    /// <summary>The most reasons a lead, 1 to 100; 5 unless given.</summary>
    public int? Top { get; init; }
}
