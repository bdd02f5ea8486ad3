namespace Predictive.Api.Contracts;

/// <summary>All that a person should know of a version before trusting it.</summary>
public sealed record ModelCardResponse
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>Whether it is in charge of its model.</summary>
    public required bool InCharge { get; init; }

    /// <summary>What to know of it, in short.</summary>
    public required CardResponse Card { get; init; }

    /// <summary>What was found when it was tested, in a sentence.</summary>
    public required string Verdict { get; init; }

    /// <summary>Each metric with its 95 % interval, by name.</summary>
    public required IReadOnlyDictionary<string, FigureResponse> Metrics { get; init; }

    /// <summary>What became of tested leads by their likelihood, lowest first; null in old versions.</summary>
    public required IReadOnlyList<PastLeadsResponse>? PastLeads { get; init; }

    /// <summary>Predicted and rule MQLs at equal volume, in a sentence; null without rules and points.</summary>
    public required string? Comparison { get; init; }

    /// <summary>What a reader must know beside the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>How versions of this model came to be in charge, the latest change first.</summary>
    public required IReadOnlyList<ChampionChangeResponse> Changes { get; init; }
}

/// <summary>A measured value with its 95 % interval; null where it cannot be said, with the reason.</summary>
/// <param name="Value">The value.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">The interval's upper end.</param>
/// <param name="Reason">Why the value or its interval cannot be said.</param>
public sealed record FigureResponse(double? Value, double? Low, double? High, string? Reason);

/// <summary>A change of the version in charge of a model.</summary>
/// <param name="Act"><c>promotion</c> or <c>rollback</c>.</param>
/// <param name="Version">The version in charge since.</param>
/// <param name="Before">The version in charge until then.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who did it.</param>
/// <param name="Why">Why.</param>
public sealed record ChampionChangeResponse(
    string Act, string Version, string Before, DateTime At, string By, string Why);

/// <summary>Who changes the version in charge, and why; both are kept.</summary>
public sealed record ChampionChangeRequest
{
    /// <summary>The names of its fields in JSON.</summary>
    internal static readonly FieldNames Fields = new(["why", "by"]);

    /// <summary>Why, in one line of up to 1000 characters.</summary>
    public required string Why { get; init; }

    /// <summary>Who, in one line; the name of the API key is kept beside it.</summary>
    public string? By { get; init; }
}
