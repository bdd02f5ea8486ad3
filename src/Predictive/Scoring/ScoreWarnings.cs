using Predictive.Features;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Scoring;

/// <summary>What a reader of a likelihood should know before trusting it.</summary>
internal sealed class ScoreWarnings
{
    private readonly AgeRange? _ages;
    private readonly bool _readsAccount;
    private readonly bool _readsAccountFacts;
    private readonly bool _readsActivity;
    private readonly (int Place, string Name)[] _categories;

    /// <summary>What to warn of where a model has these features and learned from leads of these ages.</summary>
    public ScoreWarnings(FeatureCatalogue catalogue, AgeRange? ages)
    {
        _ages = ages;
        _readsAccount = catalogue.Features.Any(feature => feature.Needs == FeatureContext.Account);
        _readsAccountFacts = catalogue.Features.Any(feature => feature is AccountFact);
        _readsActivity = ReadsActivity(catalogue);
        _categories = [.. catalogue.Columns.Index().Where(column => column.Item.Kind == FeatureKind.Category)
            .Select(column => (column.Index, column.Item.Name))];
    }

    /// <summary>Whether a model with these features wants to know what a lead did.</summary>
    public static bool ReadsActivity(FeatureCatalogue catalogue) =>
        catalogue.Features.Any(feature => feature is EventFeature or QuantitySum or LongestSilence or Touch
            or LocalTime { Moment: LeadMoment.LastActivity });

    /// <summary>The warnings of one lead; nothing is made where there are none.</summary>
    public IReadOnlyList<string> Of(Snapshot snapshot, ReadOnlySpan<float> row)
    {
        List<string>? warnings = null;
        if (snapshot.AgeDays is { } age && _ages?.Covers(age) == false)
        {
            Add($"The lead is {Wording.Days(age)} old; the model learned from leads {_ages} after creation.");
        }

        if (snapshot.Account is null && _readsAccount)
        {
            Add("The account is not known; its features are missing.");
        }

        else if (_readsAccountFacts && snapshot.AccountActivity is null)
        {
            Add("What others of the account did is not known; its features are missing.");
        }

        if (!snapshot.EventsKnown && _readsActivity)
        {
            Add("No events were given; the model reads activity, so this likelihood is too low or too high.");
        }

        foreach (var (place, name) in _categories)
        {
            if (row[place] == FeatureColumn.Unseen)
            {
                Add($"Training never saw this value of '{name}'.");
            }
        }

        return warnings ?? (IReadOnlyList<string>)[];

        void Add(string warning) => (warnings ??= []).Add(warning);
    }
}
