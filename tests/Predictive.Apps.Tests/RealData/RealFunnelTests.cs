using System.Text.Json;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.RealData;

/// <summary>The whole way on real data, through the console alone, with nothing but a funnel file each.</summary>
public sealed class RealFunnelTests
{
    public static TheoryData<string> Funnels => [.. RealFunnel.All.Select(funnel => funnel.ToString())];

    [Theory]
    [MemberData(nameof(Funnels))]
    public async Task A_real_funnel_is_learned_as_well_as_it_honestly_can_be(string name)
    {
        var funnel = RealFunnel.All.Single(one => one.ToString() == name);
        using var models = new TempFolder();

        var run = await ConsoleProcess.RunInAsync(
            models.Path, "train", funnel.FixtureFolder, "--data", funnel.DataFolder(), "--models", "models",
            "--learner", funnel.Learner, "--json");

        Assert.True(run.Code == 0, run.Error);
        using var document = JsonDocument.Parse(run.Output);
        CountsAreSane(funnel, document.RootElement);
        RanksAsWellAsItHonestlyCan(funnel, document.RootElement.GetProperty("metrics"));
        BeatsTheConstantWhereItRanks(funnel, document.RootElement.GetProperty("metrics"));
    }

    private static void CountsAreSane(RealFunnel funnel, JsonElement root)
    {
        Assert.Equal(funnel.Split, root.GetProperty("split").GetProperty("kind").GetString());
        var counts = root.GetProperty("counts");
        Assert.True(counts.GetProperty("train").GetInt32() > counts.GetProperty("calibrate").GetInt32());
        Assert.True(counts.GetProperty("calibrate").GetInt32() > 0);
        Assert.True(counts.GetProperty("test").GetInt32() >= funnel.LeastTested);
        Assert.True(counts.GetProperty("testConversions").GetInt32() >= 100);
        Assert.Equal(0, counts.GetProperty("rejected").GetInt32());
    }

    private static void RanksAsWellAsItHonestlyCan(RealFunnel funnel, JsonElement metrics)
    {
        var (value, low, high) = Figure(metrics, "auc");
        Assert.True(
            high >= funnel.BandLow,
            $"{funnel}: AUC {value:0.000} ({low:0.000}-{high:0.000}) does not reach {funnel.BandLow}. {funnel.Note}");
        Assert.True(
            value <= funnel.BandHigh,
            $"{funnel}: AUC {value:0.000} is above {funnel.BandHigh}, too good to be true. {funnel.Note}");
    }

    private static void BeatsTheConstantWhereItRanks(RealFunnel funnel, JsonElement metrics)
    {
        var (_, low, high) = Figure(metrics, "auc");
        var (loss, constant) = (Figure(metrics, "logLoss").Value, Figure(metrics, "baseLogLoss").Value);
        Assert.True(
            low <= 0.5 && high >= 0.5 || loss < constant,
            $"{funnel}: log loss {loss:0.0000} is not below the constant's {constant:0.0000}.");
    }

    private static (double Value, double Low, double High) Figure(JsonElement metrics, string name)
    {
        var figure = metrics.GetProperty(name);
        return (
            figure.GetProperty("value").GetDouble(),
            figure.GetProperty("low").GetDouble(),
            figure.GetProperty("high").GetDouble());
    }
}
