using System.CommandLine;
using System.Globalization;
using Predictive.Commands.Rendering;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary>
/// <c>predictive score FILE|DIR</c>: likelihoods, verdicts and reasons for every open lead, as a CSV or Parquet.
/// </summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("FILE|DIR")
        {
            Description = "A folder with funnel.yaml, or a table of leads in the shape the version was trained on.",
        };
        var (model, models) = (Arguments.Model(), Arguments.Models());
        var output = new Option<string>("--out")
        {
            Description = "The table to write: a CSV, or Parquet if it ends with .parquet.",
            HelpName = "FILE",
            Required = true,
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "The date of the scores, such as 2026-06-30 (its end, in the funnel's time zone) or "
                + "2026-06-30T12:00:00Z; else the last moment the tables know of.",
            HelpName = "DATE",
        };
        var command = new Command("score", "Scores every open lead of a funnel, with reasons, file in and file out.")
        {
            input, model, models, output, asOf,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            parsed.GetValue(input)!,
            Arguments.RegistryAt(parsed.GetValue(models)!),
            ModelName.Parse(parsed.GetValue(model)!),
            parsed.GetValue(output)!,
            parsed.GetValue(asOf),
            cancellation)));
        return command;
    }

    private static ExitCode Run(
        string input, ModelRegistry registry, ModelName name, string output, string? date,
        CancellationToken cancellation)
    {
        var version = registry.Load(name);
        var funnel = ScoringInput.Of(version, input);
        OutputFile.At(output, "--out", funnel, registry);
        var asOf = AsOfText.Read(date, funnel.TimeZone);
        var terminal = Terminal.OfThisProcess();
        var (scoring, mqls) = terminal.Steps(progress =>
        {
            var scoring = BatchScoring.Of(version, funnel, asOf, progress);
            progress($"Scoring {Wording.Count(scoring.Open.Count)} leads with {version.Name}");
            return (scoring, ScoreFile.Write(output, scoring, cancellation));
        }, cancellation);
        foreach (var note in AsOfNotes.Of(scoring, version.Card, funnel))
        {
            terminal.Note(note);
        }

        Tell(terminal, scoring, version, mqls, output);
        return ExitCode.Done;
    }

    private static void Tell(Terminal terminal, BatchScoring scoring, ModelVersion version, int mqls, string output)
    {
        terminal.Say($"Wrote {Wording.Count(scoring.Open.Count)} scores to {output}: "
            + $"{Wording.Count(mqls)} predicted MQLs (likelihood at least {version.Cut.AtLeast})"
            + (scoring.AsOf is { } date
                ? $", as of {date.Instant.ToString("u", CultureInfo.InvariantCulture)}."
                : "."));
        if (scoring.Skipped > 0)
        {
            terminal.Say($"{Wording.Count(scoring.Skipped)} leads were created later, "
                + "or had converted by then, and have no score.");
        }

        if (scoring.LacksEvents)
        {
            terminal.Say("No events were given, but the model reads activity: these likelihoods take every lead for an "
                + "inactive one. Score the folder of the whole funnel instead.");
        }

        if (scoring.OutsideTrainedAges is > 0 and var outside)
        {
            terminal.Say($"{Wording.Count(outside)} of {Wording.Count(scoring.Open.Count)} leads are of an age that "
                + $"training never saw (it looked {version.Card.Ages} after creation), so their likelihoods are less "
                + "sure; for other ages, add them to 'snapshot:' in the funnel file and train again.");
        }

        if (scoring.Rejected > 0)
        {
            terminal.Say($"{Wording.Count(scoring.Rejected)} rows were rejected; `predictive check` shows them.");
        }
    }
}
