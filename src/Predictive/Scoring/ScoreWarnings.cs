using Predictive.Features;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Scoring;

/// <summary>What a reader of a likelihood should know before trusting it.</summary>
internal static class ScoreWarnings
{
    public static IReadOnlyList<string> Of(
        Snapshot snapshot, ReadOnlySpan<float> row, FeatureCatalogue catalogue, SnapshotSchedule schedule)
    {
        var warnings = new List<string>();
        if (snapshot.AgeDays is { } age && !schedule.Covers(age))
        {
            warnings.Add(
                $"The lead is {Wording.Days(age)} old; the model learned from leads {schedule} after creation.");
        }

        if (snapshot.Account is null && catalogue.Features.Any(feature => feature.Needs == FeatureContext.Account))
        {
            warnings.Add("The account is not known; its features are missing.");
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
