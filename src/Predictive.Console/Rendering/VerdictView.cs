using System.Globalization;
using Predictive.Health;

namespace Predictive.Commands.Rendering;

/// <summary>Ends a check: what was found in labels and data, what to do, and go, careful or no.</summary>
internal static class VerdictView
{
    public static void Show(Terminal terminal, CheckDocument check)
    {
        terminal.Say("");
        terminal.Say(check.VerdictWords);
        foreach (var (number, finding) in check.Findings.Index())
        {
            var place = (number + 1).ToString(CultureInfo.InvariantCulture);
            terminal.Say($"{place}. {Wording.Severity(finding.Severity)}: {finding.Sentence}");
            if (finding.Severity != FindingSeverity.Note)
            {
                terminal.Say($"   What to do: {finding.Advice}");
            }
        }
    }
}
