using System.Globalization;
using Predictive.Dashboard.Tables;
using Predictive.Evaluation.Auditing;
using Predictive.Registry;

namespace Predictive.Dashboard.Comparing;

/// <summary>The rule audit as tables.</summary>
internal static class RuleAuditFigures
{
    public static IReadOnlyList<FigureColumn> Columns { get; } =
    [
        new("scoring rule"), new("leads", true), new("converted", true), new("points", true), new("deserved", true),
        new("verdict"), new("why"),
    ];

    public static IReadOnlyList<FigureColumn> VetoColumns { get; } =
    [
        new("veto"), new("leads", true), new("kept out", true), new("converted", true), new("others converted", true),
        new("verdict"), new("why"),
    ];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(RuleAuditDocument audit) =>
        audit.Rules.Select(rule => new FigureCell[]
        {
            rule.Rule, Leads(rule.Leads, rule.Share), MetricText.Share(rule.ConversionRate), Stated(rule.PointsStated),
            Deserved(rule.PointsDeserved), Verdict(rule.Verdict), rule.Why,
        });

    public static IEnumerable<IReadOnlyList<FigureCell>> Vetoes(RuleAuditDocument audit) =>
        audit.Vetoes.Select(veto => new FigureCell[]
        {
            veto.Veto, Leads(veto.Leads, veto.Share), FigureText.Count(veto.KeptOut),
            MetricText.Share(veto.ConversionRate), MetricText.Share(veto.OthersRate), Verdict(veto.Verdict), veto.Why,
        });

    private static string Leads(int leads, double share) => $"{FigureText.Count(leads)} ({FigureText.Share(share)})";

    private static string Stated(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static FigureCell Verdict(RuleVerdict verdict) =>
        new(RuleVerdictWords.Of(verdict), $"badge {ToneOf(verdict)}");

    private static string ToneOf(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.WorthIt => "go",
        RuleVerdict.TooFew => "note",
        RuleVerdict.WrongSign => "no",
        RuleVerdict.TooHigh or RuleVerdict.TooLow or RuleVerdict.NeverFires or RuleVerdict.Redundant
            or RuleVerdict.EmptyField or RuleVerdict.MachineClicks => "careful",
    };

    private static string Deserved(MetricDocument points) => points switch
    {
        { Value: { } value, Low: { } low, High: { } high } => $"{Points(value)} ({Points(low)} to {Points(high)})",
        { Value: { } value } => Points(value),
        _ => "-",
    };

    private static string Points(double points) =>
        (Math.Round(points) + 0.0).ToString("0", CultureInfo.InvariantCulture);
}
