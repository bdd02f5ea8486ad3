using Microsoft.AspNetCore.Components;
using Predictive.Dashboard.Layout;
using Predictive.Dashboard.Tables;
using Predictive.Evaluation;
using Predictive.Registry;
using static System.FormattableString;

namespace Predictive.Dashboard.Comparing;

/// <summary>
/// Predicted and rule MQLs side by side, as a page to forward: what <c>predictive compare</c> says, from the document
/// alone.
/// </summary>
public sealed partial class ComparisonPage
{
    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonDocument Comparison { get; set; } = null!;

    /// <summary>When the report is made (UTC).</summary>
    [Parameter, EditorRequired]
    public DateTime MadeAt { get; set; }

    private string VersionName => $"{Comparison.Model}@{Comparison.Version}";

    private string Title => $"{Comparison.Model}: predicted MQLs or rule MQLs?";

    private string Subtitle => $"{VersionName} against the scoring rules, on {ConversionWords}"
        + (Comparison.Period is { From: { } from, To: { } to }
            ? $", for leads first looked at from {FigureText.Date(from)} to {FigureText.Date(to)}."
            : ".");

    private string ConversionWords => Comparison.Period.HorizonDays is { } days
        ? Invariant($"'{Comparison.Period.Conversion}' within {days} days")
        : $"'{Comparison.Period.Conversion}'";

    /// <summary>What the outcome asks the reader to do.</summary>
    private string Advice => Comparison.Outcome switch
    {
        ComparisonOutcome.PredictedBetter =>
            "On these leads, letting the likelihood choose would have given sales more that convert for the same work.",
        ComparisonOutcome.RulesBetter =>
            "On these leads, the scoring rules chose better. Keep them until a version beats them.",
        ComparisonOutcome.NoDifference =>
            "Nothing here speaks for changing the definition of an MQL, nor against it.",
        ComparisonOutcome.TooFewConversions =>
            "Wait for more conversions before anybody argues with these figures.",
        ComparisonOutcome.NoVolume =>
            "The scoring rules make no MQLs here, so there is nothing to hold the model against.",
    };

    private IEnumerable<string> HowToRead =>
    [
        (Comparison.Period.Weeks is not null
            ? "Both sides get the same number of MQLs in every week, among the same leads; "
            : "Both sides get the same number of MQLs among the same leads; ")
            + $"each lead counts once, and converts if it reaches {ConversionWords}.",
        "An interval in brackets is where the figure would lie 19 times in 20, had other accounts come. Where the "
            + "interval of a difference holds 0, neither side is shown to be better.",
        "The likelihoods saw nothing that was learned after the date they are for, and the model did not learn from "
            + "these leads' outcomes.",
    ];

    /// <summary>The report as the text of one HTML file.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="madeAt">When the report is made (UTC).</param>
    public static Task<string> HtmlOfAsync(ComparisonDocument comparison, DateTime madeAt) =>
        HtmlReport.OfAsync<ComparisonPage>(new Dictionary<string, object?>
        {
            [nameof(Comparison)] = comparison,
            [nameof(MadeAt)] = madeAt,
        });
}
