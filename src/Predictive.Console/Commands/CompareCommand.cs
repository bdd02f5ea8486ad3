using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Dashboard.Comparing;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive compare DIR</c>: predicted and rule MQLs side by side on a funnel's latest leads.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var (funnel, data, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Json());
        var (model, models) = (Arguments.Model(), Arguments.Models());
        var html = new Option<string?>("--html")
        {
            Description = "Write the comparison as one HTML page to forward, which opens offline, to this file.",
            HelpName = "FILE",
        };
        var command = new Command(
            "compare", "Compares predicted MQLs with the MQLs of the scoring rules, at equal volume.")
        {
            funnel, data, model, models, html, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var registry = Arguments.RegistryAt(parsed.GetValue(models)!);
            var version = registry.Load(ModelName.Parse(parsed.GetValue(model)!));
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var page = OutputFile.At(parsed.GetValue(html), "--html", file, registry);
            var comparison = terminal.Steps(
                progress => VersionMeasurement.On(file, version, progress), cancellation).Comparison
                ?? throw new BadInputException(
                    $"{file.Path} names no scoring rules ('rules: rules.yaml') and no column of points, "
                    + "so there is nothing to compare with.");
            if (page is not null)
            {
                var text = await ComparisonPage.HtmlOfAsync(comparison, DateTime.UtcNow);
                AtomicFile.Write(page, writer => writer.Write(text));
                terminal.Note($"Wrote {page}.");
            }

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

            return (int)ExitCode.Done;
        });
        return command;
    }
}
