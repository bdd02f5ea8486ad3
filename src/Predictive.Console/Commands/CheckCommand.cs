using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Dashboard.Health;
using Predictive.Data;
using Predictive.Health;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive check DIR</c>: what the tables hold, and whether to train on them.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var (funnel, data) = (Arguments.Funnel(), Arguments.Data());
        var (horizon, json) = (Arguments.Horizon(), Arguments.Json());
        var rejected = new Option<string?>("--rejected")
        {
            Description = "Write every rejected row, with file, line, column, value and reason, to this CSV.",
            HelpName = "FILE",
        };
        var html = new Option<string?>("--html")
        {
            Description = "Write the health report as one HTML page, which opens anywhere and offline, to this file.",
            HelpName = "FILE",
        };
        var gate = new Option<bool>("--gate")
        {
            Description = "End with exit code 3 where the verdict is no.",
        };
        var command = new Command(
            "check", "Looks at a funnel's tables, columns and labels, and says go, careful or no.")
        {
            funnel, data, horizon, rejected, html, gate, json,
        };
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(
            FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data)),
            new Wishes(
                parsed.GetValue(horizon), parsed.GetValue(rejected), parsed.GetValue(html), parsed.GetValue(gate)),
            Terminal.OfThisProcess(parsed.GetValue(json)), cancellation));
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        FunnelFile funnel, Wishes wishes, Terminal terminal, CancellationToken cancellation)
    {
        var rejected = OutputFile.At(wishes.Rejected, "--rejected", funnel);
        var html = OutputFile.At(wishes.Html, "--html", funnel);
        var check = terminal.Steps(progress => FunnelCheck.Of(funnel, wishes.Horizon, progress), cancellation);
        if (rejected is not null)
        {
            RejectedReport.Write(rejected, check.Read.Rejected);
            terminal.Note($"Wrote {rejected}.");
        }

        if (html is not null)
        {
            var page = await CheckReport.HtmlOfAsync(check, DateTime.UtcNow);
            AtomicFile.Write(html, text => text.Write(page));
            terminal.Note($"Wrote {html}.");
        }

        var document = CheckDocument.Of(check);
        if (terminal.IsJson)
        {
            terminal.WriteJson(document);
        }
        else
        {
            CheckView.Show(terminal, document);
        }

        return wishes.IsGate && check.Health.Verdict == HealthVerdict.No
            ? Refused(terminal, check)
            : Verdict(terminal, check);
    }

    private static ExitCode Refused(Terminal terminal, FunnelCheck check)
    {
        terminal.Complain($"Refused by --gate: {check.Health.Reasons[0].Sentence}");
        return ExitCode.Refused;
    }

    private static ExitCode Verdict(Terminal terminal, FunnelCheck check)
    {
        if (check.OverLimit.Count == 0)
        {
            return ExitCode.Done;
        }

        var tables = string.Join(", ", check.OverLimit.Select(table =>
            $"{table.File} ({Wording.Count(table.RowsRejected)} of {Wording.Count(table.Rows)} rows)"));
        terminal.Complain("More rows are rejected than the "
            + $"{Wording.Share(check.Funnel.MaxRejected)} that 'maxRejected' allows: {tables}. "
            + $"Mend the rows, or raise the limit in {check.Funnel.Path}.");
        return ExitCode.BadInput;
    }

    /// <summary>What the command line asks for.</summary>
    private sealed record Wishes(int? Horizon, string? Rejected, string? Html, bool IsGate);
}
