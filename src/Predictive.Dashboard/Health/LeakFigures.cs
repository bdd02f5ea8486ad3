using Predictive.Dashboard.Tables;
using Predictive.Leakage;

namespace Predictive.Dashboard.Health;

/// <summary>The leak check as a table.</summary>
internal static class LeakFigures
{
    public static IReadOnlyList<FigureColumn> Columns { get; } =
        [new("column"), new("verdict"), new("AUC with", true), new("AUC without", true), new("evidence")];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(LeakReport leaks) => leaks.Findings.Select(Row);

    private static IReadOnlyList<FigureCell> Row(LeakFinding finding) =>
    [
        finding.Column,
        new(WordsOf(finding), finding.Verdict == LeakVerdict.LeftOut ? "badge no" : "badge careful"),
        finding.Price is { } price ? FigureText.Area(price.With) : "-",
        finding.Price is { } without ? FigureText.Area(without.Without) : "-",
        string.Join(' ', finding.Evidence.Select(one => AsSentence(one.Sentence))),
    ];

    private static string AsSentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    private static string WordsOf(LeakFinding finding) => finding.Verdict switch
    {
        LeakVerdict.LeftOut => "left out",
        LeakVerdict.Watch => finding.IsTrusted ? "trusted" : "watch",
    };
}
