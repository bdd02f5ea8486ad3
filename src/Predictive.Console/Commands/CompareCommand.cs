using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive compare DIR</c>: predicted and rule MQLs side by side on a funnel's latest leads.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var (funnel, data, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Json());
        var (model, models) = (Arguments.Model(), Arguments.Models());
        var command = new Command(
            "compare", "Compares predicted MQLs with the MQLs of the scoring rules, at equal volume.")
        {
            funnel, data, model, models, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var version = Arguments.RegistryAt(parsed.GetValue(models)!).Load(ModelName.Parse(parsed.GetValue(model)!));
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var comparison = terminal.Steps(
                progress => VersionMeasurement.On(file, version, progress), cancellation).Comparison
                ?? throw new BadInputException(
                    $"{file.Path} names no scoring rules ('rules: rules.yaml') and no column of points, "
                    + "so there is nothing to compare with.");
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(comparison);
            }
            else
            {
                ComparisonView.Show(terminal, comparison);
                foreach (var note in comparison.Notes)
                {
                    terminal.Say(note);
                }
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
