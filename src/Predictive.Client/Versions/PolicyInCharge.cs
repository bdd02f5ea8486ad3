using Predictive.Client.Scores;

namespace Predictive.Client.Versions;

/// <summary>The policy that decides today which leads are MQLs.</summary>
public sealed record PolicyInCharge
{
    /// <summary>The version whose likelihoods it cuts.</summary>
    public required ModelUsed Model { get; init; }

    /// <summary>Its name and number, as decisions name it; the version where its own cut decides.</summary>
    public required string Policy { get; init; }

    /// <summary>The policy's file (YAML); null where the version's own cut decides.</summary>
    public string? Text { get; init; }

    /// <summary>The least likelihood of an MQL that no override is about; above 1 where none can be.</summary>
    public required double Cut { get; init; }

    /// <summary>Who agreed to it.</summary>
    public IReadOnlyList<SignOff> Agreed { get; init; } = [];

    /// <summary>Who registered it; null where the version's own cut decides.</summary>
    public string? RegisteredBy { get; init; }

    /// <summary>When it was registered (UTC).</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }
}

/// <summary>Someone agreed to a policy.</summary>
/// <param name="Who">The person.</param>
/// <param name="Role">For whom the person speaks, such as marketing or sales.</param>
/// <param name="On">When.</param>
public sealed record SignOff(string Who, string Role, DateOnly On);
