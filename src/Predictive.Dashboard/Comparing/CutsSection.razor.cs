using Microsoft.AspNetCore.Components;
using Predictive.Dashboard.Tables;
using Predictive.Registry;

namespace Predictive.Dashboard.Comparing;

/// <summary>The version's own cut or policy against the scoring rules' own bar.</summary>
public sealed partial class CutsSection
{
    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonDocument Comparison { get; set; } = null!;

    private IEnumerable<string> Cuts
    {
        get
        {
            var cuts = Comparison.Cuts;
            if (cuts.Likelihood is { } likelihood)
            {
                var reason = cuts.Reason is { } words ? $" ({words})" : "";
                yield return $"A lead is a predicted MQL from a likelihood of {FigureText.Share(likelihood)}{reason}.";
            }
            else if (cuts.Reason is { } policy)
            {
                yield return $"A lead is a predicted MQL by {policy}.";
            }

            if (cuts.RuleWords is { } rules)
                yield return $"A lead is a rule MQL by {rules}.";
            else if (cuts.RulePoints is { } points)
                yield return FormattableString.Invariant($"A lead is a rule MQL from {points:0.##} points.");
        }
    }
}
