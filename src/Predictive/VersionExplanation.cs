using Predictive.Data;
using Predictive.Features;
using Predictive.Models;
using Predictive.Registry;
using Predictive.Scoring;

namespace Predictive;

/// <summary>Asks a registered version what it learned, on the latest mature leads of a funnel.</summary>
public static class VersionExplanation
{
    /// <summary>At most so many of the latest leads are asked.</summary>
    public const int MostLeads = 4096;

    /// <summary>The effects of so many features are shown unless one is named.</summary>
    public const int ShownUnlessNamed = 3;

    /// <summary>Explains.</summary>
    /// <param name="funnel">The funnel whose leads are asked.</param>
    /// <param name="version">The version.</param>
    /// <param name="feature">The feature whose effect is shown; null for the most important ones.</param>
    /// <param name="progress">Told each step as it begins.</param>
    /// <exception cref="BadInputException">
    /// The funnel cannot be read, lacks attributes that the version learned from, has no mature lead, or the version
    /// has no such feature.
    /// </exception>
    public static ExplanationDocument Of(
        FunnelFile funnel, ModelVersion version, string? feature = null, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(version);
        var named = feature is null ? null : FeatureCalled(feature, version);
        VersionAttributes.Check(version, funnel);
        var read = FunnelRecordReader.Read(funnel, progress);
        var snapshots = FunnelSnapshots.Take(read.Records, funnel, version.Card.HorizonDays);
        var latest = TrainingSplitter.InOrder(snapshots, version.Card.Seed).TakeLast(MostLeads).ToList();
        if (latest.Count == 0)
        {
            throw new BadInputException(
                $"No lead of {funnel.Path} is mature, so there is none to ask; use an older export.");
        }

        progress?.Invoke(FormattableString.Invariant($"Asking {version.Name} of {latest.Count:N0} {snapshots.Unit}"));
        var effects = ModelEffects.Of(version.Model, latest);
        Feature[] shown = named is null
            ? [.. effects.Features.Where(one => one.Share > 0).Take(ShownUnlessNamed).Select(one => one.Feature)]
            : [named];
        return new ExplanationDocument
        {
            Model = version.Card.Model,
            Version = version.Card.Version,
            Conversion = version.Card.Conversion,
            Schedule = ScheduleDocument.Of(snapshots),
            Leads = latest.Count,
            UsualLikelihood = effects.Usual.Value,
            Features = [.. effects.Features.Select(one =>
                new FeatureShareDocument(one.Feature.Name, one.Feature.Meaning, one.Share))],
            Effects = [.. shown.Select(one => new EffectDocument(
                one.Name, one.Meaning, [.. effects.CurveOf(one).Select(EffectPointDocument.Of)]))],
            Notes =
            [
                "Importance is the mean size of what a feature adds to or takes from a lead; features that go together "
                    + "share it.",
                "An effect is what the model learned, not what would happen if someone changed the value.",
            ],
        };
    }

    private static Feature FeatureCalled(string name, ModelVersion version)
    {
        var features = version.Model.Catalogue.Features;
        return features.FirstOrDefault(one => one.Name == name) ?? throw new BadInputException(
            $"{version.Name} has no feature '{name}'.{NearestName.Hint(name, features.Select(one => one.Name))} "
            + "`predictive explain` without --feature lists the most important ones.");
    }
}
