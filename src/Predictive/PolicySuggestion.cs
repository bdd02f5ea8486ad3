using Predictive.Data;
using Predictive.Decisions.Policies;
using Predictive.Evaluation.Crossings;
using Predictive.Registry;

namespace Predictive;

/// <summary>
/// What cuts would do on leads that a version had not seen, and a policy with the cut that was wished for.
/// </summary>
public sealed record PolicySuggestion
{
    internal PolicySuggestion()
    {
    }

    /// <summary>The version.</summary>
    public required ModelName Version { get; init; }

    /// <summary>The conversion, with its horizon, in words.</summary>
    public required string Conversion { get; init; }

    /// <summary>The leads that it was measured on.</summary>
    public required LookedAtLeads Leads { get; init; }

    /// <summary>What cuts would do, ascending by cut.</summary>
    public required IReadOnlyList<CutPoint> Points { get; init; }

    /// <summary>The policy; null where none was wished for.</summary>
    public MqlPolicy? Policy { get; init; }

    /// <summary>What the policy would have done; null without one.</summary>
    public CutPoint? Chosen { get; init; }

    /// <summary>What a conversion brought; null where the funnel does not tell.</summary>
    public RealisedValue? Value { get; init; }

    /// <summary>What to know beside the figures, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The policy's file; null without one.</summary>
    public string? Text => Policy is null ? null : PolicyText.Of(Policy, [.. Remarks()]);

    /// <summary>Suggests.</summary>
    /// <exception cref="BadInputException">
    /// The funnel cannot be read, does not fit the version, or does not tell what the wish needs: dates for a capacity,
    /// amounts for a cost; or no cut does what was wished for.
    /// </exception>
    public static PolicySuggestion For(
        FunnelFile funnel, ModelVersion version, PolicyWish wish, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(wish);
        wish.Check();
        wish.Base?.CheckIsFor(version.Name.ToString(), version.Card.Conversion, version.Card.HorizonDays);
        var test = VersionTest.On(funnel, version, progress);
        progress?.Invoke("Looking at what cuts would do");
        return new PolicySearch(funnel, version, wish, test).Suggestion();
    }

    private IEnumerable<string> Remarks()
    {
        yield return $"Suggested from {Version}: {Conversion}. Look at everything before you agree to it: POLICY.md "
            + "explains what can stand here.";
        yield return PolicyWords.Of(Chosen!, Leads);
        foreach (var note in Notes)
            yield return note;
    }
}
