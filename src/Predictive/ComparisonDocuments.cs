using Predictive.Evaluation;
using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive;

/// <summary>A comparison as the registry's document.</summary>
internal static class ComparisonDocuments
{
    public static ComparisonDocument Of(
        string model, string version, string conversion, ScheduleDocument? schedule, ComparisonReport report,
        IReadOnlyList<string> notes) => new()
        {
            Model = model,
            Version = version,
            Schedule = schedule,
            Headline = report.Headline,
            Outcome = report.Outcome,
            Period = new ComparedPeriodDocument { Conversion = conversion, Weeks = report.Periods },
            Counts = new ComparedCountsDocument
            {
                Leads = report.Rows,
                Conversions = report.Conversions,
                ConversionRate = MetricDocument.Of(report.BaseRate),
                Accounts = report.ConvertedClusters,
                ConvertedAccounts = report.ConvertedClusters,
            },
            Cuts = new CutsDocument(null, null, report.RuleThreshold, null),
            Ranking = new RankingDocument
            {
                Predicted = MetricDocument.Of(report.PredictedAuc),
                Rules = MetricDocument.Of(report.RuleAuc),
                Difference = MetricDocument.Of(report.AucDifference),
            },
            EqualVolume = new MqlPairDocument
            {
                Words = "As many predicted as rule MQLs in each week.",
                Leads = report.Rows,
                PredictedMqls = report.Volume,
                RuleMqls = report.Volume,
                Predicted = SideOf(report.Predicted),
                Rules = SideOf(report.Rules),
                Difference = SideOf(report.Difference),
                Cells = new OrderedDictionary<string, CellDocument>
                {
                    ["both"] = CellOf(report.Both),
                    ["onlyPredicted"] = CellOf(report.OnlyPredicted),
                    ["onlyRules"] = CellOf(report.OnlyRules),
                    ["neither"] = CellOf(report.Neither),
                },
            },
            Notes = notes,
        };

    private static SideDocument SideOf(ComparisonSide side) => new(
        MetricDocument.Of(side.ConversionRate), MetricDocument.Of(side.Recall), MetricDocument.Of(side.Lift),
        MetricDocument.Of(side.ConversionsFound));

    private static CellDocument CellOf(ComparisonCell cell) =>
        new(cell.Rows, cell.Conversions, MetricDocument.Of(cell.ConversionRate));
}
