using System.Globalization;
using Predictive.Planning.Experiments;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>Shows what an experiment says so far.</summary>
internal static class ExperimentView
{
    private const int MostReadings = 8;

    public static void Show(Terminal terminal, ExperimentPlan plan, ExperimentResultDocument document)
    {
        terminal.Say(document.Headline);
        foreach (var warning in document.Guardrails.Select(one => one.Warning).OfType<string>())
        {
            terminal.Say($"Careful: {warning}");
        }

        terminal.Table(["", $"A ({document.A})", $"B ({document.B})", "difference"], Arms(plan, document));
        if (document.Readings.Count > 0)
        {
            terminal.Table(
                ["reading", "mature accounts", "difference", "p"],
                document.Readings.TakeLast(MostReadings).Select(one => Reading(plan, one)));
        }

        foreach (var line in ExcludedWords.Of(document.Excluded).Concat(document.Notes))
        {
            terminal.Say($"- {line}");
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Arms(ExperimentPlan plan, ExperimentResultDocument document)
    {
        var (a, b) = (document.Primary.A, document.Primary.B);
        yield return
        [
            "accounts assigned", Wording.Count(document.AssignedAccounts.A), Wording.Count(document.AssignedAccounts.B),
            "sample ratio p " + Number(document.AssignedAccounts.P, "0.000"),
        ];
        yield return ["mature, with a lead handed over", Wording.Count(a.Accounts), Wording.Count(b.Accounts), ""];
        yield return ["leads handed over", Number(a.Base, "N0"), Number(b.Base, "N0"), ""];
        yield return
        [
            ResultWords.Unit(plan), Primary(plan, a.Ratio), Primary(plan, b.Ratio),
            Primary(plan, document.Primary.Difference, "+0.0;-0.0;0.0", "+#,##0;-#,##0;0"),
        ];
        foreach (var one in document.Guardrails)
        {
            yield return
            [
                one.Words, Plain(one.Figure.A.Ratio, "0.00"), Plain(one.Figure.B.Ratio, "0.00"),
                Plain(one.Figure.Difference, "+0.00;-0.00;0.00"),
            ];
        }
    }

    private static string[] Reading(ExperimentPlan plan, ReadingDocument one) =>
    [
        Wording.Date(one.Date), Wording.Count(one.Accounts),
        Primary(plan, one.Difference, "+0.0;-0.0;0.0", "+#,##0;-#,##0;0"),
        one.P is { } p ? p < 0.001 ? "below 0.001" : Number(p, "0.000") : "-",
    ];

    private static string Primary(
        ExperimentPlan plan, MetricDocument metric, string? format = null, string? moneyFormat = null) => Figure(
            metric,
            value => ResultWords.Value(plan, value, plan.Primary == PrimaryOutcome.Pipeline ? moneyFormat : format));

    private static string Plain(MetricDocument metric, string format) => Figure(metric, value => Number(value, format));

    private static string Figure(MetricDocument metric, Func<double, string> number) => metric switch
    {
        { Value: { } value, Low: { } low, High: { } high } =>
            $"{number(value)} ({number(low)} to {number(high)})",
        { Value: { } value } => number(value),
        _ => "-",
    };

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
