using System.CommandLine;
using Predictive.Benchmarks.Accuracy;
using Predictive.Benchmarks.Comparing;
using Predictive.Benchmarks.Databases;
using Predictive.Benchmarks.Engines;
using Predictive.Benchmarks.Features;
using Predictive.Benchmarks.Keeping;
using Predictive.Benchmarks.Prediction;
using Predictive.Benchmarks.Processes;
using Predictive.Benchmarks.Reading;
using Predictive.Benchmarks.Rules;
using Predictive.Benchmarks.Serving;
using Predictive.Benchmarks.Training;

namespace Predictive.Benchmarks;

/// <summary>The verbs of the benchmark program; each prints a section of RESULTS.md.</summary>
internal static class BenchmarkCommands
{
    /// <summary>The exit code where the machine is too busy to measure.</summary>
    public const int Busy = 3;

    /// <summary>The root command.</summary>
    public static RootCommand Root() => new(
        "Measures the house beside its peers and prints Markdown. Exit code 3: the machine is too busy to measure.")
    {
        TrainCommand.Create(),
        PredictCommand.Create(),
        AccuracyCommand.Create(),
        EnginesCommand.Create(),
        FeaturesCommand.Create(),
        RulesCommand.Create(),
        ComparisonCommand.Create(),
        CsvCommand.Create(),
        ParquetCommand.Create(),
        DatabasesCommand.Create(),
        StoreCommand.Create(),
        ServeCommand.Create(),
        BareEndpoint.Command(),
        OurPeer.Command(),
        BusyCompetitor.Command(),
    };

    /// <summary>The folder for generated data, kept between runs.</summary>
    public static Option<string> Work() => new("--work")
    {
        Description = "The folder for generated data and predictions; kept between runs.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "predictive-benchmarks"),
    };

    /// <summary>How many rounds.</summary>
    public static Option<int> Rounds(int usual) => new("--rounds")
    {
        Description = "How often each learner is measured; the median is reported.",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
    };

    /// <summary>How many threads everybody may use.</summary>
    public static Option<int> Threads() => new("--threads")
    {
        Description = "How many threads everybody may use.",
        HelpName = "N",
        DefaultValueFactory = _ => 2,
    };

    /// <summary>Whether peers are left out.</summary>
    public static Option<bool> Alone() => new("--alone") { Description = "Measure without peers." };

    /// <summary>Whether to measure on a busy machine.</summary>
    public static Option<bool> BusyAllowed() => new("--busy-allowed")
    {
        Description = "Run although the machine does other work; the report says that it is none.",
    };
}
