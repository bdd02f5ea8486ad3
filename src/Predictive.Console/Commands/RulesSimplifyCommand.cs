using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive rules simplify DIR</c>: a model told as a few scoring rules for marketing tools.</summary>
internal static class RulesSimplifyCommand
{
    private const int MostRules = 100;

    public static Command Create()
    {
        var (funnel, data, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Json());
        var (model, models) = (Arguments.Model(), Arguments.Models());
        var output = new Option<string>("--out")
        {
            Description = "The rules file to write.",
            HelpName = "FILE",
            Required = true,
        };
        var most = new Option<int>("--rules")
        {
            Description = "How many rules at most.",
            HelpName = "N",
            DefaultValueFactory = _ => SimplifiedRules.UsualMost,
            CustomParser = Most,
        };
        var command = new Command("simplify", "Writes the model as a few rules with whole points.")
        {
            funnel, data, model, models, output, most, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var registry = Arguments.RegistryAt(parsed.GetValue(models)!);
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var to = OutputFile.At(parsed.GetValue(output), "--out", file, registry)!;
            var version = registry.Load(ModelName.Parse(parsed.GetValue(model)!));
            var rules = terminal.Steps(
                progress => SimplifiedRules.On(file, version, parsed.GetValue(most), progress), cancellation);
            AtomicFile.Write(to, text => text.Write(rules.Yaml));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(rules.Document);
            }
            else
            {
                SimplifiedRulesView.Show(terminal, rules.Document);
                terminal.Say($"{to}: {rules.Document.Rules.Count} rules written.");
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    private static int Most(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= MostRules)
        {
            return number;
        }

        result.AddError($"--rules is '{text}'; allowed are whole numbers from 1 to {MostRules}, such as 20.");
        return 0;
    }
}
