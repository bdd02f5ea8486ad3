using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive explain DIR</c>: which features matter to a version, and how.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var (funnel, data, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Json());
        var (model, models) = (Arguments.Model(), Arguments.Models());
        var feature = new Option<string?>("--feature")
        {
            Description = "The feature whose effect is shown; else the most important ones.",
            HelpName = "NAME",
        };
        var command = new Command(
            "explain", "Shows which features matter to a version, and how they move the likelihood.")
        {
            funnel, data, model, models, feature, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var version = Arguments.RegistryAt(parsed.GetValue(models)!).Load(ModelName.Parse(parsed.GetValue(model)!));
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var explanation = terminal.Steps(
                progress => VersionExplanation.Of(file, version, parsed.GetValue(feature), progress), cancellation);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(explanation);
            }
            else
            {
                ExplanationView.Show(terminal, explanation);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
