using Microsoft.AspNetCore.Components;
using Predictive.Dashboard.Tables;
using Predictive.Registry.Comparing;
using static System.FormattableString;

namespace Predictive.Dashboard.Comparing;

/// <summary>The leads on which the two sides disagree most, one by one.</summary>
public sealed partial class DisagreementSection
{
    private const string ByPrediction = "predicted";

    /// <summary>The leads.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DisagreementDocument> Disagreements { get; set; } = [];

    private string Title => Disagreements.Count == 1
        ? "One lead they disagree on"
        : $"{FigureText.Count(Disagreements.Count)} leads they disagree on";

    private static string ToneOf(DisagreementDocument lead) =>
        lead.CalledBy == ByPrediction ? "predicted" : "rules";

    private static string CalledOf(DisagreementDocument lead) =>
        (lead.CalledBy == ByPrediction ? "MQL by prediction only" : "MQL by the rules only")
            + (lead.CalledOn is { } date ? $", {FigureText.Date(date)}" : "");

    private static string ScoresOf(DisagreementDocument lead) =>
        $"likelihood {FigureText.Share(lead.Likelihood)}"
            + (lead.RulePoints is { } points ? Invariant($", {points:0.##} rule points") : "");
}
