using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.RealData;

/// <summary>A real funnel, how it is trained, and the honest band of its AUC.</summary>
/// <param name="Fixture">Its committed funnel file's folder.</param>
/// <param name="Data">Its tables' folder within the real data.</param>
/// <param name="Learner">The learner.</param>
/// <param name="Split">The split that its dates, or their absence, allow.</param>
/// <param name="LeastTested">Fewer leads in the test part than this would say that rows were lost.</param>
/// <param name="BandLow">The interval's upper end reaches at least this AUC.</param>
/// <param name="BandHigh">A point above this AUC would be too good to be true.</param>
/// <param name="Note">Where the band comes from, and what explains a point near its end.</param>
internal sealed record RealFunnel(
    string Fixture,
    string Data,
    string Learner,
    string Split,
    int LeastTested,
    double BandLow,
    double BandHigh,
    string Note)
{
    /// <summary>Every real funnel; the one place that holds their bands.</summary>
    public static IReadOnlyList<RealFunnel> All { get; } =
    [
        new("x_education", "x_education", "boosting", "order", 1_500, 0.82, 0.89,
            "0.82 with strict columns, 0.89 with cleaned ones; the fixture leaves out all that sales fills in and what "
            + "was asked at an unknown moment, but keeps the visits, which go on after the lead is created."),
        new("olist", "olist", "boosting", "time", 1_000, 0.66, 0.69,
            "0.67 for trees by time, won within 90 days; about 0.02 either way from the split."),
        new("olist", "olist", "logistic", "time", 1_000, 0.69, 0.72,
            "0.70 for logistic regression by time; about 0.02 either way from the split."),
        new("leadforge", "leadforge/tables", "boosting", "time", 500, 0.52, 0.66,
            "0.52 to 0.66; all leads are of one month, so the embargo is dropped. Looked at on the day of creation "
            + "there is nothing to see (0.48), after two weeks there is a little."),
        new("bank_marketing", "bank_marketing", "boosting", "order", 5_000, 0.73, 0.76,
            "0.74 by time without duration; the conversion rate rises from 3 % to 46 % through the file."),
    ];

    /// <summary>The folder of the funnel file.</summary>
    public string FixtureFolder =>
        Path.Combine(Repository.Root, "tests", "Predictive.Tests", "RealData", Fixture);

    /// <summary>The folder of the tables; skips the test where it is absent.</summary>
    public string DataFolder()
    {
        var root = Environment.GetEnvironmentVariable("PREDICTIVE_DATA")
            ?? Path.Combine(Repository.Root, "..", "shared", "data");
        var folder = Path.GetFullPath(Path.Combine(root, Data));
        Assert.SkipUnless(
            Directory.Exists(folder), $"The real data set {Data} is not at {folder}; set PREDICTIVE_DATA.");
        return folder;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Fixture} with {Learner}";
}
