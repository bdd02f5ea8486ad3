using Predictive.Leakage;
using static System.FormattableString;

namespace Predictive.Health;

/// <summary>What the leak check comes to for whoever trains.</summary>
internal static class LeakedColumns
{
    /// <summary>A column to watch that is worth less than this, in AUC, changes no figure that people read.</summary>
    public const double LeastPrice = 0.05;

    private const int MostNamed = 6;

    public static IEnumerable<DataFinding> In(CheckedFunnel funnel)
    {
        var findings = funnel.Leaks.Findings;
        var leftOut = findings.Where(one => one.Verdict == LeakVerdict.LeftOut).ToList();
        if (leftOut.Count > 0)
        {
            yield return new DataFinding(
                DataLook.Leaks, FindingSeverity.Note,
                Invariant($"The leak check leaves out {Columns(leftOut)}: what they say was known only afterwards."),
                "Read the evidence of each; 'trust' in the funnel file brings back a column that was known in time.");
        }

        var trusted = findings.Where(one => one is { IsTrusted: true, Verdict: LeakVerdict.Watch }).ToList();
        if (trusted.Count > 0)
        {
            yield return new DataFinding(
                DataLook.Leaks, FindingSeverity.Careful,
                $"The funnel file trusts {Columns(trusted)}, which the leak check would leave out.",
                "Make sure that someone knows they are filled before the as-of date; else take 'trust' away.");
        }

        var watched = findings.Where(one => one is { IsTrusted: false, Verdict: LeakVerdict.Watch }).ToList();
        if (watched.Count > 0)
        {
            var dear = watched.Where(one => one.Price is null || one.Price.Value.Gain >= LeastPrice).ToList();
            var heavy = dear.Count > 0;
            yield return new DataFinding(
                DataLook.Leaks, heavy ? FindingSeverity.Careful : FindingSeverity.Note,
                heavy
                    ? $"Someone should ask how {Columns(dear)} came to be filled, since the model leans on "
                        + (dear.Count == 1 ? "it" : "them") + (Dearest(dear) is { } worth ? $": {worth}." : ".")
                    : $"To watch, though worth little: {Columns(watched)}.",
                "Ask when these are filled; 'known: outcome' in the funnel file leaves a column out.");
        }
    }

    private static string? Dearest(List<LeakFinding> findings) =>
        findings.Where(one => one.Price is not null).MaxBy(one => one.Price!.Value.Gain) is { Price: { } price } dearest
            ? findings.Count == 1 ? $"{price}" : $"for '{dearest.Column}', {price}"
            : null;

    private static string Columns(List<LeakFinding> findings) =>
        string.Join(", ", findings.Take(MostNamed).Select(one => $"'{one.Column}'"))
        + (findings.Count > MostNamed ? Invariant($" and {findings.Count - MostNamed} more columns") : "");
}
