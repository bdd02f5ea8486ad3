using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive check DIR</c>: what the tables hold, and which rows cannot be used.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var (funnel, data, horizon, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Horizon(), Arguments.Json());
        var rejected = new Option<string?>("--rejected")
        {
            Description = "Write every rejected row, with file, line, column, value and reason, to this CSV.",
            HelpName = "FILE",
        };
        var command = new Command("check", "Shows what a funnel's tables hold, and which rows and columns cannot be used.")
        {
            funnel, data, horizon, rejected, json,
        };
        command.SetAction(parsed => (int)Run(
            FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data)), parsed.GetValue(horizon),
            parsed.GetValue(rejected), parsed.GetValue(json)));
        return command;
    }

    private static ExitCode Run(FunnelFile funnel, int? horizon, string? rejected, bool json)
    {
        var terminal = Terminal.OfThisProcess(json);
        var check = FunnelCheck.Of(funnel, horizon, terminal.Progress);
        if (rejected is not null)
        {
            RejectedReport.Write(rejected, check.Read.Rejected);
            terminal.Note($"Wrote {rejected}.");
        }

        var document = CheckDocument.Of(check);
        if (json)
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
        foreach (var table in check.OverLimit)
        {
            terminal.Complain($"{table.File}: {table.RowsRejected} of {table.Rows} rows are rejected, more than the "
                + $"{Wording.Share(check.Funnel.MaxRejected)} that 'maxRejected' allows. Mend the rows, or raise the limit in "
                + $"{check.Funnel.Path}.");
        }

        return check.OverLimit.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
    }
}
