using Predictive.Features;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Scoring;

/// <summary>What a reader of a likelihood should know before trusting it.</summary>
internal static class ScoreWarnings
{
    /// <summary>Whether a model with these features wants to know what a lead did.</summary>
    public static bool ReadsActivity(FeatureCatalogue catalogue) =>
        catalogue.Features.Any(feature => feature is EventFeature or QuantitySum or LongestSilence or Touch
            or LocalTime { Moment: LeadMoment.LastActivity });

    public static IReadOnlyList<string> Of(
        Snapshot snapshot, ReadOnlySpan<float> row, FeatureCatalogue catalogue, AgeRange? ages)
    {
        var warnings = new List<string>();
        if (snapshot.AgeDays is { } age && ages?.Covers(age) == false)
        {
            warnings.Add(
                $"The lead is {Wording.Days(age)} old; the model learned from leads {ages} after creation.");
        }

        if (snapshot.Account is null && catalogue.Features.Any(feature => feature.Needs == FeatureContext.Account))
        {
            warnings.Add("The account is not known; its features are missing.");
        }

        else if (snapshot.AccountActivity is null && catalogue.Features.Any(feature => feature is AccountFact))
        {
            warnings.Add("What others of the account did is not known; its features are missing.");
        }

        if (!snapshot.EventsKnown && ReadsActivity(catalogue))
        {
            warnings.Add("No events were given; the model reads activity, so this likelihood is too low or too high.");
        }

        for (var column = 0; column < row.Length; column++)
        {
            if (catalogue.Columns[column].Kind == FeatureKind.Category && row[column] == FeatureColumn.Unseen)
            {
                warnings.Add($"Training never saw this value of '{catalogue.Columns[column].Name}'.");
            }
        }

        return warnings;
    }
}
