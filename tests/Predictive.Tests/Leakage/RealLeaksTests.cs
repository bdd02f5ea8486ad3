using Predictive.Leakage;
using Xunit;

namespace Predictive.Tests.Leakage;

public sealed class RealLeaksTests(ITestOutputHelper output)
{
    [Fact]
    public void X_Education_with_nothing_left_out_by_hand_keeps_what_is_honest()
    {
        var run = TrainingRun.On(RealFunnels.XEducation(), new TrainingRunOptions());

        Show(run.Leaks);
        Assert.Superset(
            new HashSet<string>
            {
                "Tags", "Lead Quality", "Lead Profile", "Last Notable Activity", "Last Activity",
                "Asymmetrique Activity Index", "Asymmetrique Profile Index",
            },
            run.Leaks.LeftOut.ToHashSet());
        Assert.Equal(7, run.Leaks.LeftOut.Count);
        Assert.InRange(run.Evaluation.Auc.Value!.Value, 0.82, 0.91);
        Assert.DoesNotContain(
            run.Trained.Model.Catalogue.Features, feature => run.Leaks.LeftOut.Contains(feature.Source));
        foreach (var counter in new[] { "Total Time Spent on Website", "TotalVisits", "Page Views Per Visit" })
        {
            var finding = Assert.Single(run.Leaks.Findings, one => one.Column == counter);
            Assert.Equal((LeakVerdict.Watch, true), (finding.Verdict, finding.Price is not null));
        }

        Assert.Contains(run.Leaks.Notes, note =>
            note.StartsWith("Nothing here is point in time", StringComparison.Ordinal));
    }

    [Fact]
    public void Existing_scores_are_points_and_never_features_even_where_the_funnel_file_calls_them_numbers()
    {
        var report = LeakWorld.Read(RealFunnels.XEducation(
            ("Asymmetrique Activity Score: points", "Asymmetrique Activity Score: number"),
            ("Asymmetrique Profile Score: points", "Asymmetrique Profile Score: number"))).Check();

        Show(report);
        Assert.Superset(
            new HashSet<string>
            {
                "Asymmetrique Activity Score", "Asymmetrique Profile Score", "Asymmetrique Activity Index",
                "Asymmetrique Profile Index",
            },
            report.LeftOut.ToHashSet());
    }

    [Fact]
    public void X_Education_without_names_still_leaves_out_the_tags()
    {
        var (leftOut, watched) = WithoutNames(LeakWorld.Read(RealFunnels.XEducation()));

        Assert.Superset(
            new HashSet<string> { "Tags", "Asymmetrique Activity Index", "Asymmetrique Profile Index" }, leftOut);
        Assert.Contains("Lead Quality", leftOut.Concat(watched));
        Assert.DoesNotContain("Lead Origin", leftOut);
        Assert.DoesNotContain("Total Time Spent on Website", leftOut);
    }

    [Fact]
    public void The_duration_of_a_call_of_which_the_bank_asks_the_outcome_is_found()
    {
        var world = LeakWorld.Read(RealFunnels.Bank());
        var report = world.Check();

        Show(report);
        Assert.Contains(report.Findings, one => one.Column == "duration" && one.Price is { Gain: > 0.05 });
        Assert.DoesNotContain(report.LeftOut, column => column != "duration");
        var (leftOut, watched) = WithoutNames(world);
        Assert.Contains("duration", leftOut.Concat(watched));
        Assert.DoesNotContain(leftOut, column => column != "duration");
    }

    [Fact]
    public void Every_column_of_a_closed_deal_is_left_out_of_Olist_with_and_without_names()
    {
        var world = RealFunnels.Olist();
        var report = world.Check();

        Show(report);
        Assert.Equal(RealFunnels.ClosedDeals.Order(), report.LeftOut.Order());
        Assert.Equal(RealFunnels.ClosedDeals.Order(), WithoutNames(world).LeftOut.Order());
    }

    [Fact]
    public void The_stages_of_LeadForge_are_left_out_and_without_names_those_that_say_the_outcome()
    {
        var world = LeakWorld.Read(RealFunnels.LeadForge());
        var report = world.Check();

        Show(report);
        Assert.Equal(["conversion_timestamp", "current_stage", "is_sql"], report.LeftOut.Order());
        var leftOut = WithoutNames(world).LeftOut;
        Assert.Superset(new HashSet<string> { "conversion_timestamp", "current_stage" }, leftOut);
        Assert.Subset(new HashSet<string> { "conversion_timestamp", "current_stage", "is_sql" }, leftOut);
    }

    [Fact]
    public void A_count_over_the_whole_period_is_found_in_LeadForge_by_counting_the_events()
    {
        var world = RealFunnels.LeadForgeTasks();
        var report = world.Check();

        Show(report);
        Assert.Equal(["total_touches_all"], report.LeftOut);
        Assert.Equal(LeakEvidenceKind.Reconciled, report.Findings[0].Evidence[0].Kind);
        Assert.DoesNotContain(report.Findings, one => one.Column is "touch_count" or "session_count");
        Assert.Equal(["total_touches_all"], WithoutNames(world).LeftOut);
    }

    private (HashSet<string> LeftOut, HashSet<string> Watched) WithoutNames(LeakWorld world)
    {
        var names = world.Records.LeadColumns.Select(column => column.Name).ToArray();
        string NameOf(string column) => column[0] == 'c' && int.TryParse(column[1..], out var number)
            ? names[number - 1] : column;
        var report = world.Renamed().Check();
        output.WriteLine("Without names:");
        Show(report, NameOf);
        HashSet<string> Of(LeakVerdict verdict) =>
            [.. report.Findings.Where(one => one.Verdict == verdict).Select(one => NameOf(one.Column))];
        return (Of(LeakVerdict.LeftOut), Of(LeakVerdict.Watch));
    }

    private void Show(LeakReport report, Func<string, string>? name = null)
    {
        foreach (var one in report.Findings)
        {
            output.WriteLine($"{one.Verdict} {name?.Invoke(one.Column) ?? one.Column}: {one.Sentence}");
            output.WriteLine("    "
                + string.Join("; ", one.Evidence.Select(evidence => $"{evidence.Kind} {evidence.Verdict}")));
        }

        output.WriteLine(report.SplitGap?.Sentence ?? "");
    }
}
