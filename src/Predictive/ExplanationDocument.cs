using Predictive.Registry;
using Predictive.Scoring;

namespace Predictive;

/// <summary>
/// What <c>explain --json</c> prints: which features matter to a version, and how they move the likelihood. Names are
/// stable: later versions add, and never rename.
/// </summary>
public sealed record ExplanationDocument
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The model's version.</summary>
    public required string Version { get; init; }

    /// <summary>The conversion that likelihoods are about.</summary>
    public required string Conversion { get; init; }

    /// <summary>At which moments leads were looked at; null without dates.</summary>
    public required ScheduleDocument? Schedule { get; init; }

    /// <summary>How many leads (snapshots, with several moments) were asked: the latest mature ones.</summary>
    public required int Leads { get; init; }

    /// <summary>The likelihood of a usual one of them.</summary>
    public required double UsualLikelihood { get; init; }

    /// <summary>Every feature, the most important first.</summary>
    public required IReadOnlyList<FeatureShareDocument> Features { get; init; }

    /// <summary>How single features move the likelihood.</summary>
    public required IReadOnlyList<EffectDocument> Effects { get; init; }

    /// <summary>What a reader must know beside the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>How much a feature matters.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Share">Its share of the mean size of all contributions, from 0 to 1.</param>
public sealed record FeatureShareDocument(string Feature, string Meaning, double Share);

/// <summary>How one feature moves the likelihood of a usual lead.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Points">Numbers rise, words are in order; what is missing comes last.</param>
public sealed record EffectDocument(string Feature, string Meaning, IReadOnlyList<EffectPointDocument> Points);

/// <summary>Where one value of a feature takes a usual lead.</summary>
/// <param name="Number">The number; null for words and where it is missing.</param>
/// <param name="Word">The word; null for numbers and where it is missing.</param>
/// <param name="Words">The value for people.</param>
/// <param name="Likelihood">The likelihood of a usual lead with this value.</param>
/// <param name="Leads">How many of the leads asked stand behind it.</param>
/// <param name="IsThin">Whether these are so few that it is hardly more than a guess.</param>
public sealed record EffectPointDocument(
    double? Number, string? Word, string Words, double Likelihood, int Leads, bool IsThin)
{
    /// <summary>The document of an effect.</summary>
    public static EffectPointDocument Of(FeatureEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return new(
            float.IsFinite(effect.Value.Number) ? effect.Value.Number : null,
            effect.Value.Word,
            effect.Words,
            effect.Likelihood.Value,
            effect.Leads,
            effect.Leads < ModelEffects.FewLeads);
    }
}
