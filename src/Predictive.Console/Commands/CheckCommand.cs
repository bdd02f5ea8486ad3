using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive check DIR</c>: what the tables hold, and which rows cannot be used.</summary>
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
        var command = new Command(
            "check", "Shows what a funnel's tables hold, and which rows and columns cannot be used.")
        {
            funnel, data, horizon, rejected, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data)), parsed.GetValue(horizon),
            parsed.GetValue(rejected), Terminal.OfThisProcess(parsed.GetValue(json)), cancellation)));
        return command;
    }

    private static ExitCode Run(
        FunnelFile funnel, int? horizon, string? output, Terminal terminal, CancellationToken cancellation)
    {
        var rejected = OutputFile.At(output, "--rejected", funnel);
        var check = terminal.Steps(progress => FunnelCheck.Of(funnel, horizon, progress), cancellation);
        if (rejected is not null)
        {
            RejectedReport.Write(rejected, check.Read.Rejected);
            terminal.Note($"Wrote {rejected}.");
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

        return Verdict(terminal, check);
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
}
