using Predictive.Data;
using Predictive.Evaluation;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Runs;

/// <summary>
/// Real points, given by a real marketing tool, beside the likelihoods of the same leads: the last quarter of the
/// leads of a course provider. There are no dates, so that nothing is claimed of weeks or of how early it was.
/// </summary>
public sealed class RealComparisonTests
{
    private static ComparisonReport? _strict;

    [Fact]
    public void Likelihoods_rank_the_latest_quarter_better_than_the_points_of_its_time()
    {
        var report = Strict();
        Assert.InRange(report.Leads, 2_200, 2_320);
        Assert.InRange(report.Compared.Funnel.WithoutPoints, 1, 100);
        var (points, likelihoods) = (report.Ranking.Rules, report.Ranking.Predicted);
        Assert.InRange(points.Value!.Value, 0.69, 0.73);
        Assert.InRange(likelihoods.Value!.Value, 0.82, 0.89);
        Assert.True(report.Ranking.Difference.LiesAbove(0.08));
        Assert.True(report.Ranking.Difference.LiesBelow(0.18));
    }

    [Fact]
    public void The_top_fifth_by_likelihood_converts_more_often_than_the_top_fifth_by_points()
    {
        var curves = Strict().Curves;
        var fifth = curves.Difference.Single(point => point.Share == 0.2);
        Assert.True(fifth.ConversionRate.LiesAbove(0.1));
        Assert.InRange(curves.Predicted.Single(point => point.Share == 0.2).ConversionRate.Value!.Value, 0.78, 0.92);
        Assert.InRange(curves.Rules.Single(point => point.Share == 0.2).ConversionRate.Value!.Value, 0.6, 0.72);
    }

    [Fact]
    public void Without_dates_there_is_no_week_and_no_day()
    {
        var report = Strict();
        var document = ComparisonDocuments.Of(
            "x", "0001", "outcome", FunnelSnapshots.Take(
                FunnelRecordReader.Read(Funnel()).Records, Funnel()), report, []);
        Assert.Null(document.Period.Weeks);
        Assert.Null(document.Period.From);
        Assert.Empty(document.EqualVolume.DaysBefore);
        Assert.Null(document.Inflation);
        Assert.Null(document.Counts.Immature);
        Assert.StartsWith("There are no dates", document.Definitions[0], StringComparison.Ordinal);
    }

    private static ComparisonReport Strict() => _strict ??=
        TrainingRun.On(Funnel(), new TrainingRunOptions()).Comparison!;

    /// <summary>The committed funnel, whose last quarter tests.</summary>
    private static FunnelFile Funnel() =>
        FunnelFile.Load(RealDataFolder.FunnelFile("x_education"), RealDataFolder.Data("x_education")) with
        {
            SplitPercents = [55, 20, 25],
        };
}
