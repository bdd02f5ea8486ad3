using Predictive.Data;
using Predictive.Leakage;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Leakage;

public sealed class RealLeaksTests(ITestOutputHelper output)
{
    [Fact]
    public void X_Education_with_nothing_left_out_by_hand_keeps_what_is_honest()
    {
        var run = TrainingRun.On(XEducation(), new TrainingRunOptions());

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
        var time = Assert.Single(run.Leaks.Findings, one => one.Column == "Total Time Spent on Website");
        Assert.Equal((LeakVerdict.Watch, true), (time.Verdict, time.Price is not null));
    }

    [Fact]
    public void X_Education_without_names_still_leaves_out_the_tags()
    {
        var world = LeakWorld.Read(XEducation());
        var names = world.Records.LeadColumns.Select(column => column.Name).ToArray();

        var report = world.Renamed().Check();

        Show(report, column => names[int.Parse(column[1..], null) - 1]);
        var leftOut = report.LeftOut.Select(column => names[int.Parse(column[1..], null) - 1]).ToHashSet();
        Assert.Superset(
            new HashSet<string> { "Tags", "Asymmetrique Activity Index", "Asymmetrique Profile Index" }, leftOut);
        Assert.Contains(report.Findings, one => names[int.Parse(one.Column[1..], null) - 1] == "Lead Quality");
        Assert.DoesNotContain("Lead Origin", leftOut);
        Assert.DoesNotContain("Total Time Spent on Website", leftOut);
    }

    [Fact]
    public void The_duration_of_a_call_of_which_the_bank_asks_the_outcome_is_found()
    {
        using var folder = new TempFolder();
        var text = File.ReadAllText(RealDataFolder.FunnelFile("bank_marketing"));
        var path = folder.Write(
            "funnel.yaml", text.Replace("duration: ignore", "duration: number", StringComparison.Ordinal));

        var report = LeakWorld.Read(FunnelFile.Load(path, RealDataFolder.Data("bank_marketing"))).Check();

        Show(report);
        Assert.Contains(report.Findings, one => one.Column == "duration" && one.Price is { Gain: > 0.05 });
        Assert.DoesNotContain(report.LeftOut, column => column != "duration");
    }

    private static FunnelFile XEducation() => FunnelFile.Load(
        Path.Combine(Path.GetDirectoryName(RealDataFolder.FunnelFile("x_education"))!, "everything.yaml"),
        RealDataFolder.Data("x_education"));

    private void Show(LeakReport report, Func<string, string>? name = null)
    {
        foreach (var one in report.Findings)
        {
            output.WriteLine($"{one.Verdict} {name?.Invoke(one.Column) ?? one.Column}: {one.Sentence}");
            output.WriteLine("    "
                + string.Join("; ", one.Evidence.Select(evidence => $"{evidence.Kind} {evidence.Verdict}")));
        }
    }
}
