using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Health;

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
        var gate = new Option<bool>("--gate")
        {
            Description = "End with exit code 3 where the verdict is no.",
        };
        var command = new Command(
            "check", "Looks at a funnel's tables, columns and labels, and says go, careful or no.")
        {
            funnel, data, horizon, rejected, gate, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data)), parsed.GetValue(horizon),
            parsed.GetValue(rejected), parsed.GetValue(gate), Terminal.OfThisProcess(parsed.GetValue(json)),
            cancellation)));
        return command;
    }

    private static ExitCode Run(
        FunnelFile funnel, int? horizon, string? output, bool isGate, Terminal terminal,
        CancellationToken cancellation)
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

        return isGate && check.Health.Verdict == HealthVerdict.No ? Refused(terminal, check) : Verdict(terminal, check);
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
}
