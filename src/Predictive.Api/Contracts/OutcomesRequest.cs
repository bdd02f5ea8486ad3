using System.ComponentModel.DataAnnotations;

namespace Predictive.Api.Contracts;

/// <summary>What became of leads.</summary>
public sealed record OutcomesRequest
{
    /// <summary>The most outcomes, or dispositions, of one request.</summary>
    public const int Most = 1000;

    /// <summary>1 to 1000 outcomes.</summary>
    [MinLength(1)]
    [MaxLength(Most)]
    public required IReadOnlyList<OutcomeRequest> Outcomes { get; init; }
}

/// <summary>What became of a lead, and when.</summary>
public sealed record OutcomeRequest
{
    /// <summary>The names of its fields in JSON.</summary>
    internal static readonly FieldNames Fields = new(
        ["lead", "id", "kind", "at", "opportunity", "amount", "predictionId"]);

    /// <summary>What <see cref="Kind"/> may say.</summary>
    internal static readonly string[] Kinds = ["worked", "opportunity", "won", "lost"];

    /// <summary>Of which lead.</summary>
    public required string Lead { get; init; }

    /// <summary>An id of its own among the lead's outcomes; the same one twice counts once.</summary>
    public string? Id { get; init; }

    /// <summary><c>worked</c>, <c>opportunity</c>, <c>won</c> or <c>lost</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>When (ISO 8601).</summary>
    public required string At { get; init; }

    /// <summary>The opportunity's id, which several leads may have; leave it out for the lead's only one.</summary>
    public string? Opportunity { get; init; }

    /// <summary>The opportunity's amount, in the funnel's currency.</summary>
    public double? Amount { get; init; }

    /// <summary>The prediction because of which sales worked the lead, as the score named it.</summary>
    public string? PredictionId { get; init; }
}

/// <summary>What sales said of MQLs.</summary>
public sealed record DispositionsRequest
{
    /// <summary>1 to 1000 dispositions.</summary>
    [MinLength(1)]
    [MaxLength(OutcomesRequest.Most)]
    public required IReadOnlyList<DispositionRequest> Dispositions { get; init; }
}

/// <summary>What sales said of an MQL.</summary>
public sealed record DispositionRequest
{
    /// <summary>The names of its fields in JSON.</summary>
    internal static readonly FieldNames Fields = new(["lead", "id", "verdict", "reason", "by", "at"]);

    /// <summary>What <see cref="Verdict"/> may say.</summary>
    internal static readonly string[] Verdicts = ["accepted", "rejected", "recycled"];

    /// <summary>Of which lead.</summary>
    public required string Lead { get; init; }

    /// <summary>An id of its own among the lead's dispositions; the same one twice counts once.</summary>
    public string? Id { get; init; }

    /// <summary><c>accepted</c>, <c>rejected</c> or <c>recycled</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who said it.</summary>
    public string? By { get; init; }

    /// <summary>When (ISO 8601).</summary>
    public required string At { get; init; }
}
