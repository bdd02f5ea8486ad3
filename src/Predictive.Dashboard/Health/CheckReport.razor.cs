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

    private string Next => Health.Verdict == HealthVerdict.No ? "Then check again:" : "Then train:";

    private string Command => Health.Verdict == HealthVerdict.No
        ? "predictive check FUNNEL --gate"
        : "predictive train FUNNEL --gate";

    /// <summary>The report as the text of one HTML file.</summary>
    /// <param name="check">The check.</param>
    /// <param name="madeAt">When the report is made (UTC).</param>
    public static Task<string> HtmlOfAsync(FunnelCheck check, DateTime madeAt) => HtmlReport.OfAsync<CheckReport>(
        new Dictionary<string, object?> { [nameof(Check)] = check, [nameof(MadeAt)] = madeAt });
}
