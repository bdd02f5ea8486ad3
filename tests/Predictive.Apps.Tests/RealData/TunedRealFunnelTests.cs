using System.Text.Json;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.RealData;

/// <summary>A short search on real data, through the console alone.</summary>
public sealed class TunedRealFunnelTests
{
    [Fact]
    [Trait("Category", "Whole")]
    public async Task Tuned_settings_are_no_worse_than_the_default_by_more_than_chance_on_the_latest_leads()
    {
        var funnel = RealFunnel.All.First(one => one.Fixture == "x_education");
        using var models = new TempFolder();

        var run = await ConsoleProcess.RunInAsync(
            models.Path, "tune", funnel.FixtureFolder, "--data", funnel.DataFolder(), "--models", "models",
            "--trials", "12", "--json");

        Assert.True(run.Code == 0, run.Error);
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal(12, root.GetProperty("leaderboard").GetArrayLength());
        Assert.True(root.GetProperty("winner").GetProperty("difference").GetDouble() <= 0);
        Assert.True(root.GetProperty("test").GetProperty("difference").GetProperty("low").GetDouble() <= 0);
        Assert.True(File.Exists(models.At("models/x-education/0001/tuning.json")));
    }
}
