using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Planning.Experiments;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive experiment read DIR</c>: what an experiment says so far.</summary>
internal static class ExperimentReadCommand
{
    public static Command Create()
    {
        var (funnel, data, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Json());
        var experiment = ExperimentCommand.Experiment();
        var assignments = new Option<string>("--assignments")
        {
            Description = "The assignment log, as `predictive experiment assign` wrote it.",
            HelpName = "assignments.csv",
            Required = true,
        };
        var command = new Command("read", "Reads the result on mature accounts; reading every week is allowed.")
        {
            funnel, data, experiment, assignments, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var plan = ExperimentFile.Load(parsed.GetValue(experiment)!);
            var log = AssignmentFile.Load(parsed.GetValue(assignments)!, plan);
            var document = ExperimentResultDocument.Of(
                plan, terminal.Steps(progress => ExperimentOutcome.Of(plan, log, file, progress), cancellation));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(document);
            }
            else
            {
                ExperimentView.Show(terminal, plan.Plan, document);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
