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
    /// <summary>The version, in documents, of a run that the gate refused.</summary>
    private const string Unregistered = "none";

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
        var gate = new Option<bool>("--gate")
        {
            Description = "Where there is no usable signal, register nothing and end with exit code 3.",
        };
        var command = new Command("train", "Learns from a funnel's history and registers a version of the model.")
        {
            funnel, data, model, models, learner, settings, immature, seed, horizon, share, gate, json,
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
            parsed.GetValue(gate),
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
            return (run, Register(registry, run, watch, progress));
        }, cancellation);

    /// <summary>Trains, and registers only what has a usable signal.</summary>
    private static (TrainingRun Run, string? Version) TrainBehindGate(
        FunnelFile funnel, ModelRegistry registry, TrainingRunOptions options, Terminal terminal,
        CancellationToken cancellation) => terminal.Steps<(TrainingRun, string?)>(progress =>
        {
            var watch = Stopwatch.StartNew();
            var run = TrainingRun.On(funnel, options, progress);
            return (run, run.NoSignal is null ? Register(registry, run, watch, progress) : null);
        }, cancellation);

    private static string Register(ModelRegistry registry, TrainingRun run, Stopwatch watch, Action<string> progress)
    {
        progress($"Registering {run.ModelName} in {registry.Folder}");
        return VersionRegistration.Register(registry, run, DateTime.UtcNow, watch.Elapsed.TotalSeconds);
    }

    private static ExitCode Run(
        string path, string? data, ModelRegistry registry, TrainingRunOptions options, bool isGate, Terminal terminal,
        CancellationToken cancellation)
    {
        var funnel = FunnelFile.Load(path, data);
        var (run, version) = isGate
            ? TrainBehindGate(funnel, registry, options, terminal, cancellation)
            : Train(funnel, registry, options, terminal, cancellation);
        try
        {
            Tell(terminal, registry, run, version);
        }
        catch (OutputLostException lost) when (version is not null)
        {
            throw lost.After($"{run.ModelName}@{version} is registered in {registry.Folder}.");
        }

        if (run.NoSignal is { } none)
        {
            terminal.Complain(version is null
                ? $"Refused by --gate, and nothing was registered. {none.Sentence} {none.Advice}"
                : $"{none.Sentence} {none.Advice} With --gate nothing would have been registered.");
        }

        return version is null ? ExitCode.Refused : ExitCode.Done;
    }

    private static void Tell(Terminal terminal, ModelRegistry registry, TrainingRun run, string? version)
    {
        if (terminal.IsJson)
        {
            terminal.WriteJson(RunDocuments.EvaluationOf(run, version ?? Unregistered));
            return;
        }

        EvaluationView.Show(terminal, RunDocuments.EvaluationOf(run, version ?? Unregistered));
        if (RunDocuments.ComparisonOf(run, version ?? Unregistered) is { } comparison)
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
        if (RunDocuments.ValueOf(run) is { } value)
        {
            terminal.Say(value.Note);
        }

        if (version is not null)
        {
            terminal.Say($"Registered as {run.ModelName}@{version} in {registry.Folder}.");
        }
    }
}
