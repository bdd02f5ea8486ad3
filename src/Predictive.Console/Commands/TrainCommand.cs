using System.CommandLine;
using System.Diagnostics;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Models;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive train DIR</c>: learns, measures, compares and registers a version.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var (funnel, data, models, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Models(), Arguments.Json());
        var (seed, horizon, share) = (Arguments.Seed(), Arguments.Horizon(), Arguments.MqlShare());
        var model = Arguments.NewModel();
        var learner = new Option<string>("--learner")
        {
            Description = $"How to learn: {string.Join(", ", LearnerChoice.Names)} (what did best at earlier moments).",
            HelpName = "LEARNER",
            DefaultValueFactory = _ => LeadModelOptions.Default.Learner,
        };
        var immature = ImmatureOption.Create();
        var settings = new Option<string?>("--settings")
        {
            Description = "The learner with its settings, as a version's settings.json holds them; else its defaults.",
            HelpName = "FILE",
        };
        var command = new Command("train", "Learns from a funnel's history and registers a version of the model.")
        {
            funnel, data, model, models, learner, settings, immature, seed, horizon, share, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            parsed.GetValue(funnel)!,
            parsed.GetValue(data),
            Arguments.RegistryAt(parsed.GetValue(models)!),
            new TrainingRunOptions
            {
                ModelName = parsed.GetValue(model),
                Model = LeadModelOptions.Default with
                {
                    Choice = ChoiceOf(
                        parsed.GetResult(learner) is { Implicit: false }, parsed.GetValue(learner)!,
                        parsed.GetValue(settings)),
                    Immature = parsed.GetValue(immature),
                },
                HorizonDays = parsed.GetValue(horizon),
                Seed = parsed.GetValue(seed),
                MqlShare = parsed.GetValue(share),
            },
            Terminal.OfThisProcess(parsed.GetValue(json)),
            cancellation)));
        return command;
    }

    private static LearnerChoice ChoiceOf(bool isLearnerGiven, string learner, string? settings) =>
        settings is null ? LearnerChoice.Of(learner)
        : isLearnerGiven ? throw new BadInputException(
            $"--settings names the learner already; leave out --learner {learner}, or --settings {settings}.")
        : SettingsFile.Load(settings);

    /// <summary>Trains and registers; the same for <c>quickstart</c>.</summary>
    public static (TrainingRun Run, string Version) Train(
        FunnelFile funnel, ModelRegistry registry, TrainingRunOptions options, Terminal terminal,
        CancellationToken cancellation) => terminal.Steps(progress =>
        {
            var watch = Stopwatch.StartNew();
            var run = TrainingRun.On(funnel, options, progress);
            progress($"Registering {run.ModelName} in {registry.Folder}");
            return (run, VersionRegistration.Register(registry, run, DateTime.UtcNow, watch.Elapsed.TotalSeconds));
        }, cancellation);

    private static ExitCode Run(
        string path, string? data, ModelRegistry registry, TrainingRunOptions options, Terminal terminal,
        CancellationToken cancellation)
    {
        var (run, version) = Train(FunnelFile.Load(path, data), registry, options, terminal, cancellation);
        try
        {
            Tell(terminal, registry, run, version);
            return ExitCode.Done;
        }
        catch (OutputLostException lost)
        {
            throw lost.After($"{run.ModelName}@{version} is registered in {registry.Folder}.");
        }
    }

    private static void Tell(Terminal terminal, ModelRegistry registry, TrainingRun run, string version)
    {
        if (terminal.IsJson)
        {
            terminal.WriteJson(RunDocuments.EvaluationOf(run, version));
            return;
        }

        EvaluationView.Show(terminal, RunDocuments.EvaluationOf(run, version));
        if (RunDocuments.ComparisonOf(run, version) is { } comparison)
        {
            terminal.Say("");
            ComparisonView.Show(terminal, comparison);
        }

        terminal.Say("");
        if (run.Options.Model.Choice.IsAuto)
        {
            terminal.Say($"Learner, chosen by how they did at earlier moments: {run.Trained.Choice}.");
        }

        terminal.Say(Wording.Cut(run.Cut.AtLeast.Value, run.Cut.Reason));
        terminal.Say($"Registered as {run.ModelName}@{version} in {registry.Folder}.");
    }
}
