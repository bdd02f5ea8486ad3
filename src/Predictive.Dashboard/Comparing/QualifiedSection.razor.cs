using Microsoft.AspNetCore.Components;
using Predictive.Dashboard.Tables;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>Who the leads are that only one side makes MQLs, and what makes them so.</summary>
public sealed partial class QualifiedSection
{
    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Who is meant.</summary>
    [Parameter, EditorRequired]
    public string Lead { get; set; } = "";

    /// <summary>The leads.</summary>
    [Parameter, EditorRequired]
    public QualifiedDocument Qualified { get; set; } = null!;

    private string Found => FormattableString.Invariant(
            $"{Qualified.Leads:N0} leads, {Qualified.Conversions:N0} of which converted: ")
        + MetricText.Share(Qualified.ConversionRate) + ".";
}
