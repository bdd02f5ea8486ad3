using System.Globalization;
using Predictive.Models;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>A search in words and rows, for the terminal and for the report.</summary>
internal static class TuningWords
{
    /// <summary>The best candidates with the average, the winner marked.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(TuningDocument document, int most) =>
        document.Leaderboard.Take(most).Concat(document.Average is { } average ? [average] : [])
            .Select(tried => Row(tried, document));

    /// <summary>What to know beside the rows: the average, the verdict, and the test part.</summary>
    public static IEnumerable<string> Findings(TuningDocument document)
    {
        if (document is { Average: not null, AverageDifference: { } difference })
        {
            yield return "The average of the best, against the best alone, each fold by what was chosen on the others: "
                + $"{WithError(difference, document.AverageDifferenceError)}.";
        }

        yield return document.Verdict;
        yield return document.Winner.Trial == document.Default.Trial
            ? $"Log loss on the test part: {Interval(document.Test.Default)}."
            : $"Log loss on the test part: the winner {Interval(document.Test.Winner)}, the default settings "
                + $"{Interval(document.Test.Default)}; difference {Interval(document.Test.Difference)}.";
    }

    private static IReadOnlyList<string> Row(TriedSettings tried, TuningDocument document) =>
    [
        tried.Learner.Members.Count > 0 ? "-" : tried.Trial.ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{tried.Rung} of {document.Rungs}"),
        Plain(tried.LogLoss) + (tried.Error is { } error ? $" ({Plain(error)})" : ""),
        tried.Trial == document.Default.Trial ? "the default" : WithError(tried.Difference, tried.DifferenceError),
        (tried.Trial == document.Winner.Trial ? "* " : "") + tried.Learner,
    ];

    private static string WithError(double difference, double? error) =>
        difference.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture)
        + (error is { } one ? $" ({Plain(one)})" : "");

    private static string Interval(MetricDocument metric) => metric switch
    {
        { Value: { } value, Low: { } low, High: { } high } => $"{Plain(value)} ({Plain(low)} to {Plain(high)})",
        { Value: { } value } => Plain(value),
        _ => "-",
    };

    private static string Plain(double number) =>
        number.ToString("0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}
