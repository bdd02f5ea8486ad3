using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive quickstart</c>: the whole story on the samples, ending in plain words.</summary>
internal static class QuickstartCommand
{
    public static Command Create()
    {
        var samples = new Option<string>("--samples")
        {
            Description = "The folder of samples.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data-samples",
        };
        var models = Arguments.Models();
        var command = new Command(
            "quickstart", "Runs the whole story on data-samples/: check, train, evaluate, compare, register.")
        {
            samples, models,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            parsed.GetValue(samples)!, Arguments.RegistryAt(parsed.GetValue(models)!), cancellation)));
        return command;
    }

    private static ExitCode Run(string samples, ModelRegistry registry, CancellationToken cancellation)
    {
        if (!Directory.Exists(samples))
        {
            throw new BadInputException(
                $"There are no samples in '{samples}'. Run the quickstart in the repository's folder, "
                + "or give --samples DIR.");
        }

        var terminal = Terminal.OfThisProcess();
        var funnel = FunnelFile.Load(samples);
        terminal.Say($"1. Check: what is in {samples}?");
        CheckView.Show(terminal, CheckDocument.Of(
            terminal.Steps(progress => FunnelCheck.Of(funnel, progress: progress), cancellation)));
        terminal.Say("");
        terminal.Say("2. Train on the earlier leads, measure on the latest");
        var (run, version) = TrainCommand.Train(funnel, registry, new TrainingRunOptions(), terminal, cancellation);
        EvaluationView.Show(terminal, RunDocuments.EvaluationOf(run, version));
        terminal.Say("");
        terminal.Say("3. Compare with the scoring rules of today");
        var comparison = RunDocuments.ComparisonOf(run, version)
            ?? throw new BadInputException($"{funnel.Path} names no scoring rules; the quickstart compares with them.");
        ComparisonView.Show(terminal, comparison);
        terminal.Say("");
        terminal.Say("What was found");
        terminal.Say($"- {run.Evaluation.Verdict}");
        terminal.Say($"- {comparison.Headline}");
        terminal.Say($"- {Wording.Cut(run.Cut.AtLeast.Value, run.Cut.Reason)}");
        terminal.Say("");
        terminal.Say($"Registered as {run.ModelName}@{version} in {registry.Folder}. Serve it:");
        var elsewhere = registry.Folder == Path.GetFullPath("models")
            ? ""
            : $" -- --Predictive:Models={registry.Folder}";
        terminal.Say($"  dotnet run -c Release --project src/Predictive.Api{elsewhere}");
        return ExitCode.Done;
    }
}
