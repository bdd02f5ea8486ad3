using System.CommandLine;
using System.Diagnostics;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Models;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive tune DIR</c>: searches learner and settings, then trains and registers what won.</summary>
internal static class TuneCommand
{
    public static Command Create()
    {
        var (funnel, data, models, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Models(), Arguments.Json());
        var (seed, horizon, share) = (Arguments.Seed(), Arguments.Horizon(), Arguments.MqlShare());
        var (model, learner) = (Arguments.NewModel(), TuningArguments.Learner());
        var (trials, minutes) = (TuningArguments.Trials(), TuningArguments.Minutes());
        var (journal, report) = (TuningArguments.Journal(), TuningArguments.Report());
        var command = new Command(
            "tune", "Searches the learner and its settings for a funnel, and registers a version with what won.")
        {
            funnel, data, model, models, learner, trials, minutes, seed, horizon, share, journal, report, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            new Request(
                FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data)),
                Arguments.RegistryAt(parsed.GetValue(models)!),
                new TuningRunOptions
                {
                    Training = new TrainingRunOptions
                    {
                        ModelName = parsed.GetValue(model),
                        HorizonDays = parsed.GetValue(horizon),
                        Seed = parsed.GetValue(seed),
                        MqlShare = parsed.GetValue(share),
                    },
                    Tuning = new LeadTuningOptions
                    {
                        Trials = parsed.GetValue(trials),
                        Learners = parsed.GetValue(learner)!,
                    },
                    Minutes = parsed.GetValue(minutes),
                },
                parsed.GetValue(journal),
                parsed.GetValue(report)),
            Terminal.OfThisProcess(parsed.GetValue(json)),
            cancellation)));
        return command;
    }

    private static ExitCode Run(Request request, Terminal terminal, CancellationToken cancellation)
    {
        TuningRun.Check(request.Funnel, request.Options);
        OutputFile.At(request.Report, "--report", request.Funnel, request.Registry);
        OutputFile.At(request.Journal, "--journal", request.Funnel, request.Registry);
        var journal = request.Journal ?? TuningArguments.JournalIn(
            request.Registry, request.Options.Training.ModelName ?? request.Funnel.Name);
        var (run, version) = terminal.Steps(progress =>
        {
            var watch = Stopwatch.StartNew();
            var run = TuningRun.On(request.Funnel, request.Options, journal, () => watch.Elapsed, progress);
            progress($"Registering {run.Training.ModelName} in {request.Registry.Folder}");
            var version = VersionRegistration.Register(
                request.Registry, run.Training, DateTime.UtcNow, watch.Elapsed.TotalSeconds,
                TuningDocuments.Of(run, version: ""));
            TuningJournal.Remove(journal);
            return (run, version);
        }, cancellation);
        try
        {
            Tell(terminal, request, run, version);
            return ExitCode.Done;
        }
        catch (OutputLostException lost)
        {
            throw lost.After($"{run.Training.ModelName}@{version} is registered in {request.Registry.Folder}.");
        }
    }

    private static void Tell(Terminal terminal, Request request, TuningRun run, string version)
    {
        var document = TuningDocuments.Of(run, version);
        if (request.Report is { } report)
        {
            TuningReportFile.Write(report, document);
            terminal.Note($"Wrote {report}.");
        }

        if (terminal.IsJson)
        {
            terminal.WriteJson(document);
            return;
        }

        TuningView.Show(terminal, document);
        terminal.Say("");
        EvaluationView.Show(terminal, RunDocuments.EvaluationOf(run.Training, version));
        terminal.Say("");
        terminal.Say($"Registered as {document.Model}@{version} in {request.Registry.Folder}. Train again with the "
            + "same settings:");
        terminal.Say($"  predictive train DIR --settings "
            + Path.Combine(request.Registry.Folder, document.Model, version, VersionFiles.Settings));
    }

    private sealed record Request(
        FunnelFile Funnel, ModelRegistry Registry, TuningRunOptions Options, string? Journal, string? Report);
}
