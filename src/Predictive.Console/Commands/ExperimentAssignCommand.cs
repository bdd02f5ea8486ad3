using System.CommandLine;
using System.Globalization;
using Predictive.Commands.Rendering;
using Predictive.Decisions;
using Predictive.Evaluation.Experiments;
using Predictive.Planning.Experiments;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive experiment assign FILE|DIR</c>: who is in which arm, and whom sales gets.</summary>
internal static class ExperimentAssignCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("FILE|DIR")
        {
            Description = "A folder with funnel.yaml, or a table of leads in the shape the version was trained on.",
        };
        var (experiment, models) = (ExperimentCommand.Experiment(), Arguments.Models());
        var output = new Option<string>("--out")
        {
            Description = "The assignment log, to which lines are added; it need not be there yet.",
            HelpName = "assignments.csv",
            Required = true,
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "The date, such as 2026-06-30 (its end); else the last moment the tables know of.",
            HelpName = "DATE",
        };
        var command = new Command("assign", "Assigns new leads to the arms, and hands over each arm's best.")
        {
            input, experiment, models, output, asOf,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            parsed.GetValue(input)!,
            ExperimentFile.Load(parsed.GetValue(experiment)!),
            Arguments.RegistryAt(parsed.GetValue(models)!),
            parsed.GetValue(output)!,
            parsed.GetValue(asOf),
            cancellation)));
        return command;
    }

    private static ExitCode Run(
        string input, ExperimentFile experiment, ModelRegistry registry, string output, string? date,
        CancellationToken cancellation)
    {
        var version = registry.Load(ModelName.Parse(experiment.Plan.Model));
        var funnel = ScoringInput.Of(version, input);
        OutputFile.At(output, "--out", funnel, registry);
        OutputFile.At(output, "--out", [experiment.Path]);
        var log = File.Exists(output) ? AssignmentFile.Load(output, experiment) : new AssignmentLog([]);
        var asOf = AsOfText.Read(date, funnel.TimeZone);
        var terminal = Terminal.OfThisProcess();
        var lines = terminal.Steps(progress => ExperimentAssignment.Of(
            experiment, log, version, funnel, asOf, progress), cancellation);
        AssignmentFile.Append(output, experiment, lines);
        Tell(terminal, lines, log, output);
        return ExitCode.Done;
    }

    private static void Tell(Terminal terminal, IReadOnlyList<AssignedLead> lines, AssignmentLog log, string output)
    {
        if (lines.Count == 0)
        {
            terminal.Say($"{output}: nothing is new; no line was added.");
            return;
        }

        var seen = lines.Count(line => log.LastOf(line.LeadId) is null);
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{output}: {lines.Count:N0} lines added as of {lines[0].AsOf:u}, {seen:N0} of them of new leads."));
        terminal.Table(
            ["arm", "new leads", "MQLs waiting", "handed over", "always", "never"],
            Enum.GetValues<Arm>().Select(arm => Row(arm, [.. lines.Where(line => line.Arm == arm)], log)));
        terminal.Say("Give sales the leads whose line says handed_over, and not the arm: whoever knows it treats them "
            + "differently.");
    }

    private static string[] Row(Arm arm, AssignedLead[] lines, AssignmentLog log) =>
    [
        arm.ToString(),
        Wording.Count(lines.Count(line => log.LastOf(line.LeadId) is null)),
        Wording.Count(lines.Count(line => line is { Kind: VerdictKind.Mql, HandedOver: false })),
        Wording.Count(lines.Count(line => line is { Kind: VerdictKind.Mql, HandedOver: true })),
        Wording.Count(lines.Count(line => line.Kind == VerdictKind.Always)),
        Wording.Count(lines.Count(line => line.Kind == VerdictKind.Never)),
    ];
}
