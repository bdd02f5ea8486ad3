using Predictive.Evaluation;

namespace Predictive.Dashboard.Comparing;

/// <summary>Who did better, as a word and a tone.</summary>
internal static class OutcomeWords
{
    public static string Of(ComparisonOutcome outcome) => outcome switch
    {
        ComparisonOutcome.PredictedBetter => "Predicted",
        ComparisonOutcome.RulesBetter => "Rules",
        ComparisonOutcome.NoDifference => "A draw",
        ComparisonOutcome.TooFewConversions => "Too few",
        ComparisonOutcome.NoVolume => "No MQLs",
    };

    /// <summary>A class of the style. The rules' win stands out as much as the model's.</summary>
    public static string Tone(ComparisonOutcome outcome) => outcome switch
    {
        ComparisonOutcome.PredictedBetter => "predicted",
        ComparisonOutcome.RulesBetter => "rules",
        ComparisonOutcome.NoDifference => "note",
        ComparisonOutcome.TooFewConversions or ComparisonOutcome.NoVolume => "careful",
    };
}
