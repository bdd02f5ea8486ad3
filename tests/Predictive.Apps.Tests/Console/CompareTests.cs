using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A comparison that cannot be fair is refused with what to do, and nothing is written.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class CompareTests(TrainedFunnel trained)
{
    private const StringComparison Exactly = StringComparison.Ordinal;

    [Fact]
    public async Task A_threshold_that_nobody_reaches_is_refused_with_the_most_points_there_are()
    {
        using var other = FunnelWith("threshold: 65", "threshold: 200");

        var run = await CompareAsync(other);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Matches(
            @"nobody reaches the 200 points that make a rule MQL; the most of \d+ leads is \d+\. Lower the ",
            Assert.Single(run.Complaints));
    }

    [Fact]
    public async Task Without_rules_there_is_nothing_to_compare_with_and_no_table_is_opened()
    {
        using var other = FunnelWith("threshold: 65", "threshold: 65");
        other.Change("funnel.yaml", "rules: rules.yaml", "");
        File.Delete(other.At("leads.csv"));

        var run = await trained.RunAsync(
            "compare", other.Path, "--model", WithoutRules(other), "--models", other.At("models"));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("so there is nothing to compare with.", Assert.Single(run.Complaints), Exactly);
        Assert.DoesNotContain("Reading", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--work-cost", "-1", "--work-cost is '-1'; allowed is an amount of 0 or more, such as 40.")]
    [InlineData("--work-cost", "much", "--work-cost is 'much'; allowed is an amount of 0 or more, such as 40.")]
    [InlineData("--policy", "no.yaml", "no.yaml")]
    public async Task An_option_that_means_nothing_is_refused(string option, string value, string line)
    {
        var run = await trained.RunModelAsync("compare", option, value);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(line, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_decides_at_the_real_cuts()
    {
        using var folder = new TempFolder();
        folder.Write("policy.yaml", "name: few\ncut:\n  likelihood: 90 %\n");

        var run = await trained.RunModelAsync("compare", "--policy", folder.At("policy.yaml"));

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("At the real cuts: 0 predicted MQLs from a likelihood of 90.0 %", run.Output,
            StringComparison.Ordinal);
    }

    private Task<ConsoleRun> CompareAsync(TempFolder funnel) => trained.RunAsync(
        "compare", funnel.Path, "--model", TrainedFunnel.Model, "--models", trained.Models);

    /// <summary>The registry without the version's rules, whose checksums no longer ask for them.</summary>
    private string WithoutRules(TempFolder folder)
    {
        var (from, to) = (Path.Combine(trained.Models, "plain", "0001"), folder.At("models/plain/0001"));
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => !file.EndsWith("rules.yaml", Exactly)))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        var sums = Path.Combine(to, "checksums.sha256");
        File.WriteAllLines(sums, File.ReadAllLines(sums).Where(sum => !sum.EndsWith("rules.yaml", Exactly)).ToArray());
        return TrainedFunnel.Model;
    }

    private TempFolder FunnelWith(string from, string to)
    {
        var folder = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(trained.Funnel))
            File.Copy(file, folder.At(Path.GetFileName(file)));
        folder.Change("rules.yaml", from, to);
        return folder;
    }
}
