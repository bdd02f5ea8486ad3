using Microsoft.AspNetCore.Components;
using Predictive.Dashboard.Tables;
using Predictive.Registry;
using Predictive.Registry.Comparing;
using static System.FormattableString;

namespace Predictive.Dashboard.Comparing;

/// <summary>The four figures that whoever reads nothing else should see.</summary>
public sealed partial class KeyFigures
{
    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonDocument Comparison { get; set; } = null!;

    private MqlPairDocument Pair => Comparison.EqualVolume;

    private IEnumerable<(string Name, string Figure, string Small)> Figures =>
    [
        ("predicted MQLs that convert", Value(Pair.Predicted.ConversionRate), Range(Pair.Predicted.ConversionRate)),
        ("rule MQLs that convert", Value(Pair.Rules.ConversionRate), Range(Pair.Rules.ConversionRate)),
        ("all leads that convert", Value(Comparison.Counts.ConversionRate), Range(Comparison.Counts.ConversionRate)),
        ("MQLs on each side", FigureText.Count(Pair.PredictedMqls),
            Invariant($"of {Pair.Leads:N0} leads, {Comparison.Counts.Conversions:N0} of which convert")),
    ];

    private static string Value(MetricDocument share) =>
        share.Value is { } value ? FigureText.Share(value) : "-";

    private static string Range(MetricDocument share) => share is { Low: { } low, High: { } high }
        ? Invariant($"{100 * low:0.0} to {100 * high:0.0} %")
        : share.Reason ?? "";
}
