using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Decisions.Import;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive rules ...</c>: imports, audits and simplifies scoring rules.</summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "Imports, audits and simplifies scoring rules.")
    {
        Import(), RulesAuditCommand.Create(), RulesSimplifyCommand.Create(),
    };

    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "A HubSpot score, as its API answers it (JSON)." };
        var output = new Option<string>("--out")
        {
            Description = "The rules file to write.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "rules.yaml",
        };
        var threshold = new Option<double?>("--threshold")
        {
            Description = "The points of a rule MQL, which a HubSpot score does not tell.",
            HelpName = "POINTS",
        };
        var command = new Command("import", "Writes a rules file, and says in words what could not be carried over.")
        {
            file, output, threshold,
        };
        command.SetAction(parsed =>
        {
            var (from, to) = (parsed.GetValue(file)!, parsed.GetValue(output)!);
            OutputFile.At(to, "--out", [from]);
            var rules = RuleImport.FromHubSpot(TextOf(from), from, parsed.GetValue(threshold));
            AtomicFile.Write(to, text => text.Write(rules.Yaml));
            var terminal = Terminal.OfThisProcess();
            foreach (var note in rules.Notes)
            {
                terminal.Note(note);
            }

            terminal.Say($"{to}: {rules.Carried} {(rules.Carried == 1 ? "rule" : "rules")} carried over from {from}.");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} cannot be read: {e.Message}", e);
        }
    }
}
