using Predictive.Evaluation.Maturing;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>How leads convert as they age, as <c>check --json</c> prints it; names are stable.</summary>
internal sealed record MaturityDocument
{
    public required CohortUnit CohortsBy { get; init; }

    public required IReadOnlyList<int> Days { get; init; }

    public required IReadOnlyList<CohortDocument> Cohorts { get; init; }

    public required CohortDocument All { get; init; }

    public required int Disqualified { get; init; }

    public required int Reopened { get; init; }

    public required HorizonDocument Horizon { get; init; }

    public static MaturityDocument Of(CohortTable table) => new()
    {
        CohortsBy = table.Unit,
        Days = table.Days,
        Cohorts = [.. table.Cohorts.Select(CohortDocument.Of)],
        All = CohortDocument.Of(table.All),
        Disqualified = table.Disqualified,
        Reopened = table.Reopened,
        Horizon = HorizonDocument.Of(table.Suggestion),
    };
}

/// <summary>The leads created in one stretch of time.</summary>
/// <param name="Cohort">When they were created.</param>
/// <param name="Leads">How many.</param>
/// <param name="Mature">How many of them have a label.</param>
/// <param name="Conversions">How many are known to have converted within the horizon.</param>
/// <param name="IsFinal">Whether all are mature, so that nothing here changes any more.</param>
/// <param name="Shares">The share that converts within so many days.</param>
internal sealed record CohortDocument(
    string Cohort, int Leads, int Mature, int Conversions, bool IsFinal, IReadOnlyList<CohortShareDocument> Shares)
{
    public static CohortDocument Of(Cohort cohort) => new(
        cohort.Name, cohort.Leads, cohort.Mature, cohort.Conversions, cohort.IsFinal,
        [.. cohort.Shares.Select(share =>
            new CohortShareDocument(share.Days, MetricDocument.Of(share.Converted), share.IsFinal))]);
}

/// <summary>The share of a cohort that converts within so many days.</summary>
internal sealed record CohortShareDocument(int Days, MetricDocument Converted, bool IsFinal);

/// <summary>Which horizon the curve suggests.</summary>
internal sealed record HorizonDocument(
    int? SuggestedDays, int? LowDays, int? HighDays, int SeenDays, MetricDocument HeldByHorizon, string Words)
{
    public static HorizonDocument Of(HorizonSuggestion suggestion) => new(
        suggestion.Days, suggestion.LowDays, suggestion.HighDays, suggestion.SeenDays,
        MetricDocument.Of(suggestion.HeldByHorizon), suggestion.Words);
}
