namespace Predictive.Registry;

/// <summary>How a version came to be in charge.</summary>
public enum ChampionAct
{
    /// <summary>A challenger was made the champion.</summary>
    Promotion,

    /// <summary>An earlier champion was made the champion again.</summary>
    Rollback,
}

/// <summary>One change of the version in charge of a model, as <c>champion.json</c> keeps it.</summary>
public sealed record ChampionChange
{
    /// <summary>What was done.</summary>
    public required ChampionAct Act { get; init; }

    /// <summary>The version that has been in charge since.</summary>
    public required string Version { get; init; }

    /// <summary>The version that was in charge until then.</summary>
    public required string Before { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }
}
