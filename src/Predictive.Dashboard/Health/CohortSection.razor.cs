using Microsoft.AspNetCore.Components;
using Predictive.Evaluation.Maturing;

namespace Predictive.Dashboard.Health;

/// <summary>How leads convert as they age, cohort by cohort, as charts and as a table.</summary>
public sealed partial class CohortSection
{
    private const string AtHorizon =
        "Solid bars are final. Hatched bars are immature: not all of their leads can be seen for the whole horizon. "
        + "Dashed bars are extrapolated at the pace of all leads. Lines are 95 % intervals.";

    private const string DayByDay =
        "Each line is a cohort. Solid lines are mature, dotted parts immature, dashed parts extrapolated at the pace "
        + "of all leads; young cohorts are named at their ends.";

    /// <summary>The cohorts.</summary>
    [Parameter, EditorRequired]
    public CohortTable Cohorts { get; set; } = null!;

    /// <summary>The age at which leads are first looked at, in days.</summary>
    [Parameter, EditorRequired]
    public int Age { get; set; }

    private string Caption => Age == 0
        ? "Share that converts within so many days of the creation of each lead, with 95 % intervals"
        : FormattableString.Invariant($"Share that converts within so many days of the as-of date, {Age} days after ")
            + "creation, with 95 % intervals; leads that had converted by then are not counted";
}
