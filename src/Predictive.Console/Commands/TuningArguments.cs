using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Predictive.Models;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary>The options of <c>tune</c> alone.</summary>
internal static class TuningArguments
{
    private const int MostTrials = 10_000;
    private const double MostMinutes = 100_000;

    public static Option<string[]> Learner() => new("--learner")
    {
        Description = $"A learner to try; may come several times. All are {string.Join(", ", LearnerChoice.Tunable)}; "
            + "the first one's default settings are what everything is held against.",
        HelpName = "LEARNER",
        DefaultValueFactory = _ => [.. LearnerChoice.Tunable],
    };

    public static Option<int> Trials() => new("--trials")
    {
        Description = "How many candidates are tried, the default settings among them.",
        HelpName = "N",
        DefaultValueFactory = _ => LeadTuningOptions.UsualTrials,
        CustomParser = TrialsIn,
    };

    public static Option<double?> Minutes() => new("--minutes")
    {
        Description = "How many minutes the trials may take; the result then depends on the machine's speed.",
        HelpName = "M",
        CustomParser = MinutesIn,
    };

    public static Option<string?> Journal() => new("--journal")
    {
        Description = "The file of finished trials, by which a broken run goes on; else one in the registry.",
        HelpName = "FILE",
    };

    public static Option<string?> Report() => new("--report")
    {
        Description = "Write what was tried to this file: Markdown for .md, else JSON.",
        HelpName = "FILE",
    };

    /// <summary>The journal of a model's search where nobody named one.</summary>
    public static string JournalIn(ModelRegistry registry, string model) =>
        Path.Combine(registry.Folder, TuningJournal.Folder, $"{model}.jsonl");

    private static int TrialsIn(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var trials)
            && trials is >= 1 and <= MostTrials)
        {
            return trials;
        }

        result.AddError($"--trials is '{text}'; allowed are whole numbers from 1 to {MostTrials}.");
        return 1;
    }

    private static double? MinutesIn(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes)
            && minutes is > 0 and <= MostMinutes)
        {
            return minutes;
        }

        result.AddError($"--minutes is '{text}'; allowed is above 0 up to {MostMinutes}, such as 10 or 0.5.");
        return null;
    }
}
