using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Simulation;

namespace Predictive.Commands.Commands;

/// <summary>
/// <c>predictive quickstart</c>: the whole story on the samples, which are made where they are missing, ending in plain
/// words.
/// </summary>
internal static class QuickstartCommand
{
    private const string Samples = "data-samples";
    private const int MadeLeads = 3000;

    public static Command Create()
    {
        var samples = new Option<string>("--samples")
        {
            Description = "The folder of samples; data-samples is made where it is missing.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Samples,
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
        var terminal = Terminal.OfThisProcess();
        if (!Directory.Exists(samples))
            Make(samples, terminal);
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
        terminal.Say($"Registered as {run.ModelName}@{version} in {registry.Folder}. "
            + Next(samples, run.ModelName, registry));
        return ExitCode.Done;
    }

    /// <summary>
    /// Makes the funnel of the repository's samples, whole or not at all; never in a folder that was asked for.
    /// </summary>
    private static void Make(string samples, Terminal terminal)
    {
        if (samples != Samples)
        {
            throw new BadInputException(
                $"There are no samples in '{samples}'. Give a folder that has a {FunnelFile.DefaultName}; without "
                + $"--samples they are made in {Samples}.");
        }

        var making = $"{Samples}.{Environment.ProcessId}";
        terminal.Step($"Making {Samples}, a made-up funnel", () =>
        {
            SimulatedFunnelWriter.Write(
                FunnelSimulator.Run(World.Named(World.DefaultName), MadeLeads, seed: 7), making);
            Directory.Move(making, Samples);
            return Samples;
        });
    }

    /// <summary>What to do with the version: serve it from the repository, or score with it elsewhere.</summary>
    private static string Next(string samples, string model, ModelRegistry registry)
    {
        var isUsual = registry.Folder == Path.GetFullPath("models");
        return Directory.Exists("src/Predictive.Api")
            ? "Serve it:\n  dotnet run -c Release --project src/Predictive.Api"
                + (isUsual ? "" : $" -- --Predictive:Models={registry.Folder}")
            : $"Score with it:\n  predictive score {samples} --model {model} --out scores.csv"
                + (isUsual ? "" : $" --models {registry.Folder}");
    }
}
