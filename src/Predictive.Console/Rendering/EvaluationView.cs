using Predictive.Evaluation;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>Shows an evaluation to people.</summary>
internal static class EvaluationView
{
    private static readonly (string Label, string Metric, string? Beside)[] _rows =
    [
        ("ROC AUC", MetricNames.Auc, "0.500 is chance"),
        ("PR AUC", MetricNames.PrAuc, MetricNames.ConversionRate),
        ("Log loss", MetricNames.LogLoss, MetricNames.BaseLogLoss),
        ("Brier score", MetricNames.Brier, MetricNames.BaseBrier),
        ("Calibration error (ECE)", MetricNames.Ece, MetricNames.PerfectEce),
        ("Calibration slope", MetricNames.CalibrationSlope, "1.000 is right"),
        ("Calibration intercept", MetricNames.CalibrationIntercept, "0.000 is right"),
        ("Lift, top 5 %", MetricNames.LiftAt5, null),
        ("Lift, top 10 %", MetricNames.LiftAt10, null),
        ("Lift, top 20 %", MetricNames.LiftAt20, null),
        ("Share of opportunities found, top 10 %", MetricNames.RecallAt10, null),
        ("Share of opportunities found, top 20 %", MetricNames.RecallAt20, null),
    ];

    private static readonly Dictionary<string, string> _meaningOfBeside = new()
    {
        [MetricNames.ConversionRate] = "chance",
        [MetricNames.BaseLogLoss] = "constant",
        [MetricNames.BaseBrier] = "constant",
        [MetricNames.PerfectEce] = "perfectly calibrated",
    };

    public static void Show(Terminal terminal, EvaluationDocument document)
    {
        terminal.Say($"{document.Model}@{document.Version}: likelihood of '{document.Conversion}'"
            + (document.HorizonDays is { } days ? $" within {days} days" : ""));
        terminal.Say(document.Measured == "version"
            ? "Measured: the registered version itself."
            : "Measured: its recipe, learned from the earlier leads; the version to serve learned from all of them.");
        terminal.Say(document.Split.Description);
        terminal.Say(Counts(document.Counts, Wording.Unit(document.Schedule)));
        if (document.TooFewConversions)
        {
            terminal.Say(document.Verdict);
        }

        terminal.Table(["metric", "value", "95 % interval", "beside"], _rows.Select(row => Row(row, document.Metrics)));
        if (!document.TooFewConversions)
        {
            terminal.Say(document.Verdict);
        }
    }

    private static string Counts(CountsDocument counts, string unit) =>
        $"{Wording.Count(counts.Train)} {unit} train, {Wording.Count(counts.Calibrate)} calibrate, "
        + $"{Wording.Count(counts.Test)} test ({Wording.Count(counts.TestConversions)} conversions); "
        + $"{Wording.Count(counts.Immature)} too young to have a label, "
        + $"{Wording.Count(counts.Embargoed)} before the test whose label was not known yet, "
        + $"{Wording.Count(counts.Rejected)} rows rejected.";

    private static IReadOnlyList<string> Row(
        (string Label, string Metric, string? Beside) row, IReadOnlyDictionary<string, MetricDocument> metrics) =>
    [
        row.Label,
        Wording.Value(metrics[row.Metric]),
        Wording.Interval(metrics[row.Metric]),
        row.Beside is null ? ""
            : _meaningOfBeside.TryGetValue(row.Beside, out var meaning)
                ? $"{Wording.Value(metrics[row.Beside])} {meaning}"
                : row.Beside,
    ];
}
