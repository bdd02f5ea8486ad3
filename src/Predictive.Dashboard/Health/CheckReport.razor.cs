using Microsoft.AspNetCore.Components;
using Predictive.Dashboard.Layout;
using Predictive.Dashboard.Tables;
using Predictive.Health;

namespace Predictive.Dashboard.Health;

/// <summary>The health report of a funnel: what <c>predictive check</c> says, as a page.</summary>
public sealed partial class CheckReport
{
    /// <summary>The check.</summary>
    [Parameter, EditorRequired]
    public FunnelCheck Check { get; set; } = null!;

    /// <summary>When the report is made (UTC).</summary>
    [Parameter, EditorRequired]
    public DateTime MadeAt { get; set; }

    private HealthReport Health => Check.Health;

    private string Subtitle =>
        $"Can a model be trained on this funnel to predict '{Check.Funnel.Conversion}'?"
        + (Check.Snapshots.KnownOn is { } knownOn ? $" Data known on {FigureText.Date(knownOn)}." : "");

    private IEnumerable<(string Words, string? Command)> Steps
    {
        get
        {
            if (Health.Reasons.Count > 0)
            {
                yield return (Health.Reasons.Count == 1
                    ? "Go through the point above with whoever keeps these tables."
                    : $"Go through the {Health.Reasons.Count} points above with whoever keeps these tables.", null);
            }

            if (Health.Verdict == HealthVerdict.No)
            {
                yield return (
                    "Check again; the gate lets pass what may be trained on:", "predictive check FUNNEL --gate");
                yield break;
            }

            yield return ("Train; the gate registers nothing without a signal:", "predictive train FUNNEL --gate");
            yield return ("Hold the model against the points of today:", "predictive compare FUNNEL --model NAME");
        }
    }

    /// <summary>The report as the text of one HTML file.</summary>
    /// <param name="check">The check.</param>
    /// <param name="madeAt">When the report is made (UTC).</param>
    public static Task<string> HtmlOfAsync(FunnelCheck check, DateTime madeAt) => HtmlReport.OfAsync<CheckReport>(
        new Dictionary<string, object?> { [nameof(Check)] = check, [nameof(MadeAt)] = madeAt });
}
