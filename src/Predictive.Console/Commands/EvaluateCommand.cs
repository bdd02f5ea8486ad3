using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive evaluate DIR</c>: how good a version is on a funnel's latest leads.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var (funnel, data, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Json());
        var (model, models) = (Arguments.Model(), Arguments.Models());
        var command = new Command(
            "evaluate",
            "Measures a version on leads later than any it learned from, else its recipe on the latest leads.")
        {
            funnel, data, model, models, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var version = Arguments.RegistryAt(parsed.GetValue(models)!).Load(ModelName.Parse(parsed.GetValue(model)!));
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var measured = terminal.Steps(progress => VersionMeasurement.On(file, version, progress), cancellation);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(measured.Evaluation);
            }
            else
            {
                EvaluationView.Show(terminal, measured.Evaluation);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
