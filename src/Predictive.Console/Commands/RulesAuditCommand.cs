using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive rules audit DIR</c>: what each scoring rule was worth on a funnel's history.</summary>
internal static class RulesAuditCommand
{
    public static Command Create()
    {
        var (funnel, data, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Json());
        var models = Arguments.Models();
        var model = new Option<string?>("--model")
        {
            Description = "A model whose horizon counts, and whose rules where the funnel names none.",
            HelpName = "NAME[@VERSION]",
        };
        var command = new Command("audit", "Says what each scoring rule gave, and what it deserves.")
        {
            funnel, data, model, models, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var version = parsed.GetValue(model) is { } name
                ? Arguments.RegistryAt(parsed.GetValue(models)!).Load(ModelName.Parse(name))
                : null;
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var audit = terminal.Steps(progress => RuleAuditing.On(file, version, progress), cancellation);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(audit);
            }
            else
            {
                RuleAuditView.Show(terminal, audit);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
