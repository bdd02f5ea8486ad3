using Predictive.Decisions.Policies;
using Predictive.Evaluation.Crossings;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>What <c>policy suggest --json</c> prints; names are stable.</summary>
internal sealed record PolicySuggestionDocument(
    string Model, string? Version, string Conversion, int Leads, int Conversions, DateOnly? From, DateOnly? To,
    IReadOnlyList<CutDocument> Cuts, CutDocument? Chosen, string? Policy, ValueDocument? Value,
    IReadOnlyList<string> Notes)
{
    public static PolicySuggestionDocument Of(PolicySuggestion one) => new(
        one.Version.Name, one.Version.Version, one.Conversion, one.Leads.Leads.Count, one.Leads.Conversions,
        one.Leads.From, one.Leads.To, [.. one.Points.Select(CutDocument.Of)],
        one.Chosen is { } chosen ? CutDocument.Of(chosen) : null, one.Text,
        one.Value is { } value
            ? new ValueDocument(value.Mean, value.StandardError, value.Conversions, value.MatureAfterDays, value.Words)
            : null,
        one.Notes);
}

/// <summary>What a cut would have done, each lead counted once: at the first look at which it was an MQL.</summary>
internal sealed record CutDocument(
    double Cut, int ByCut, int WhateverTheCut, MetricDocument? MqlsPerWeek, MetricDocument Precision, double Promised,
    MetricDocument PrecisionLessPromised, MetricDocument ShareOfOpportunitiesFound,
    MetricDocument? ExpectedRevenuePerLead)
{
    public static CutDocument Of(CutPoint point) => new(
        point.Cut, point.Crossed, point.WhateverTheCut, Metric(point.PerWeek), MetricDocument.Of(point.Precision),
        point.Expected, MetricDocument.Of(point.Surprise), MetricDocument.Of(point.Found), Metric(point.Revenue));

    private static MetricDocument? Metric(Evaluation.Estimate? one) => one is null ? null : MetricDocument.Of(one);
}

/// <summary>What a conversion brought on average.</summary>
internal sealed record ValueDocument(
    double Mean, double StandardError, int Conversions, int MatureAfterDays, string Words);

/// <summary>What <c>policy check --json</c> prints.</summary>
internal sealed record PolicyCheckDocument(
    string Policy, string Cut, double CutAtLeast, int? Leads, CutDocument? Measured, IReadOnlyList<string> Notes)
{
    public static PolicyCheckDocument Of(PolicyCheck check) => new(
        check.Policy.Label, PolicyView.CutWords(check.Policy.Cut), check.Policy.Cut.Least, check.Leads?.Leads.Count,
        check.Point is { } point ? CutDocument.Of(point) : null, check.Notes);
}

/// <summary>A registered policy.</summary>
internal sealed record RegisteredPolicyDocument(
    string Policy, int? Number, DateOnly? From, DateOnly? Until, string Cut, double CutAtLeast,
    IReadOnlyList<SignOff> Agreed, PolicyRegistration Registered, string Path)
{
    public static RegisteredPolicyDocument Of(RegisteredPolicy one) => new(
        one.Policy.Label, one.Policy.Number, one.Policy.From, one.Policy.Until,
        PolicyView.CutWords(one.Policy.Cut), one.Policy.Cut.Least, one.Policy.Agreed, one.Registration, one.Path);
}
