using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Predictive.Registry;
using Predictive.Registry.Comparing;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>A comparison as the registry's document.</summary>
internal static class ComparisonDocuments
{
    private static readonly DateTime _firstMonday = new(1970, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    public static ComparisonDocument Of(
        string model, string version, string conversion, SnapshotSet snapshots, ComparisonReport report,
        IReadOnlyList<string> notes)
    {
        var leads = report.Compared;
        return new ComparisonDocument
        {
            Model = model,
            Version = version,
            Schedule = ScheduleDocument.Of(snapshots),
            Headline = report.Headline,
            Outcome = report.Outcome,
            Period = PeriodOf(report, conversion, snapshots),
            Counts = CountsOf(report),
            Cuts = new CutsDocument(
                report.Bar?.Likelihood, report.Bar?.Reason, report.RuleThreshold, RuleWordsOf(report),
                MostPointsOf(leads)),
            Ranking = RankingDocument.Of(report.Ranking, report.ByLook),
            EqualVolume = MqlPairDocument.Of(report.EqualVolume, leads),
            EqualShareFound = EqualShareDocument.Of(report.EqualShare),
            RealCuts = MqlPairDocument.Of(report.RealCuts, leads),
            Curves = CurvesDocument.Of(report.Curves, (double)report.Volume / Math.Max(1, leads.Count)),
            Treatment = report.Treatment is { } treatment ? TreatmentDocument.Of(treatment) : null,
            Inflation = report.Inflation is { } inflation ? InflationDocument.Of(inflation) : null,
            Segments = [.. report.Dimensions.Select(SegmentsDocument.Of)],
            HandRaisers = HandRaisersDocument.Of(report),
            NewlyQualified = QualifiedDocument.Of(
                report.EqualVolume.OnlyPredicted, report.NewlyQualified, report.Reasons?.NewlyQualified),
            NoLongerQualified = QualifiedDocument.Of(
                report.EqualVolume.OnlyRules, report.NoLongerQualified, report.Reasons?.NoLongerQualified),
            Disagreements = [.. (report.Reasons?.Disagreements ?? []).Select(one =>
                DisagreementDocument.Of(one, report.RuleThreshold))],
            Definitions = [.. ComparisonWords.Definitions(leads.Funnel, snapshots.Horizon.Days)],
            Notes = notes,
        };
    }

    private static ComparedPeriodDocument PeriodOf(ComparisonReport report, string conversion, SnapshotSet snapshots)
    {
        var begun = snapshots.IsDated ? report.Compared.All.Select(lead => lead.Looks[0].Day).ToArray() : [];
        return new ComparedPeriodDocument
        {
            Conversion = conversion,
            HorizonDays = snapshots.IsDated ? snapshots.Horizon.Days : null,
            From = begun.Length > 0 ? DateOf(begun.Min()) : null,
            To = begun.Length > 0 ? DateOf(begun.Max()) : null,
            Weeks = snapshots.IsDated ? report.Weeks : null,
        };
    }

    private static ComparedCountsDocument CountsOf(ComparisonReport report) => new()
    {
        Leads = report.Leads,
        Conversions = report.Conversions,
        ConversionRate = MetricDocument.Of(report.BaseRate),
        Accounts = report.Compared.Accounts,
        ConvertedAccounts = report.ConvertedClusters,
        LookedAtBefore = report.Compared.Funnel.LookedAtBefore,
        WithoutPoints = report.Compared.Funnel.WithoutPoints,
        Immature = report.Compared.Funnel.Immature is { } immature ? ImmatureLeadsDocument.Of(immature) : null,
    };

    private static double? MostPointsOf(ComparedLeads leads) => leads.All.SelectMany(lead => lead.Looks)
        .Where(look => !double.IsNaN(look.Points)).Select(look => (double?)look.Points).Max();

    private static string RuleWordsOf(ComparisonReport report) => report.RuleThreshold is { } points
        ? FormattableString.Invariant($"From {points:0.##} points on, and whatever else the rules ask for.")
        : "As the rules of their time flagged them.";

    private static DateTime DateOf(double day) => _firstMonday.AddDays(day);
}
