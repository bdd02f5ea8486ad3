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
            "Measures a version on leads later than any it learned from; else learns its recipe again on the earlier leads and "
            + "measures it on the latest.")
        {
            funnel, data, model, models, json,
        };
        command.SetAction(parsed =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var version = new ModelRegistry(parsed.GetValue(models)!).Load(ModelName.Parse(parsed.GetValue(model)!));
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var measured = VersionMeasurement.On(file, version, terminal.Progress);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(measured.Evaluation);
            }
            else
            {
                EvaluationView.Show(terminal, measured.Evaluation);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }
}
