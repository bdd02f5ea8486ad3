using System.CommandLine;
using System.Globalization;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Decisions.Policies;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary>
/// <c>predictive score FILE|DIR</c>: likelihoods, verdicts and reasons for every open lead, as a CSV, as Parquet, or in
/// a table of a database.
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
        var output = new Option<string?>("--out")
        {
            Description = "The table to write: a CSV, or Parquet if it ends with .parquet.",
            HelpName = "FILE",
        };
        var target = new TargetArguments();
        var asOf = new Option<string?>("--as-of")
        {
            Description = "The date of the scores, such as 2026-06-30 (its end, in the funnel's time zone) or "
                + "2026-06-30T12:00:00Z; else the last moment the tables know of.",
            HelpName = "DATE",
        };
        var policy = new Option<string?>("--policy")
        {
            Description = "The MQL policy that decides; else the registered one in force, else the version's own cut.",
            HelpName = "FILE",
        };
        var earlier = new Option<string?>("--earlier")
        {
            Description = "The table that the last run wrote: who was an MQL there stays one until sales judged it.",
            HelpName = "FILE",
        };
        var back = new WriteBackOptions();
        var command = new Command(
            "score", "Scores every open lead of a funnel, with reasons, into a file or a database.")
        {
            input, model, models, output, target.Into, target.Table, asOf, policy, earlier, back.Format, back.Since,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            parsed.GetValue(input)!,
            Arguments.RegistryAt(parsed.GetValue(models)!),
            ModelName.Parse(parsed.GetValue(model)!),
            new Wishes(
                parsed.GetValue(output), target.Of(parsed, parsed.GetValue(output)), parsed.GetValue(asOf),
                parsed.GetValue(policy), parsed.GetValue(earlier), back.Of(parsed)),
            cancellation)));
        return command;
    }

    private static ExitCode Run(
        string input, ModelRegistry registry, ModelName name, Wishes wishes, CancellationToken cancellation)
    {
        var version = registry.Load(name);
        var funnel = ScoringInput.Of(version, input);
        var output = OutputFile.At(wishes.Output, "--out", funnel, registry);
        var target = wishes.Target?.Find(funnel, registry);
        var asOf = AsOfText.Read(wishes.AsOf, funnel.TimeZone);
        var given = wishes.Policy is { } path ? PolicyIn(path, version) : null;
        var earlier = wishes.Earlier is { } table ? EarlierMqls.Read(table) : null;
        using var back = wishes.Back is { } wish
            ? new WriteBack(wish, output ?? throw NoFile(), version, funnel, registry)
            : null;
        var terminal = Terminal.OfThisProcess();
        var (scoring, wrote) = terminal.Steps(progress =>
        {
            BatchScoring At(DateTime? date) => Decided(
                BatchScoring.Of(version, funnel, date, progress), version, registry, given,
                scoring => earlier ?? back?.MqlsBefore(scoring.AsOf?.Instant) ?? MqlsIn(target, scoring));
            var scoring = At(asOf);
            progress($"Scoring {Wording.Count(scoring.Open.Count)} leads with {version.Name}");
            return (scoring, back is not null ? back.Write(scoring, date => At(date), cancellation)
                : target is not null ? WroteInto(target, scoring, version, cancellation)
                : Wrote(ScoreFile.Write(output!, scoring.Run(), cancellation), output!, scoring, version));
        }, cancellation);
        foreach (var note in AsOfNotes.Of(scoring, version.Card, funnel))
        {
            terminal.Note(note);
        }

        terminal.Say(wrote + AsOf(scoring));
        Tell(terminal, scoring, version);
        return ExitCode.Done;
    }

    private static EarlierMqls? MqlsIn(DatabaseTarget? target, BatchScoring scoring) =>
        target is null ? null : EarlierMqls.Read(target, scoring.AsOf?.Instant);

    private static MqlPolicy PolicyIn(string path, ModelVersion version)
    {
        var policy = MqlPolicyFile.Load(path, VersionNames.Of(version));
        policy.CheckIsFor(version.Name.ToString(), version.Card.Conversion, version.Card.HorizonDays);
        return policy;
    }

    private static BatchScoring Decided(
        BatchScoring scoring, ModelVersion version, ModelRegistry registry, MqlPolicy? given,
        Func<BatchScoring, EarlierMqls?> earlierOf)
    {
        var earlier = earlierOf(scoring);
        var policy = given ?? registry.PolicyOf(version, scoring.Day);
        return given is not null || policy.Number is not null || earlier is not null
            ? scoring.Under(policy, earlier)
            : scoring;
    }

    private static string Wrote(int mqls, string output, BatchScoring scoring, ModelVersion version) =>
        $"Wrote {Wording.Count(scoring.Open.Count)} scores to {output}: {Wording.Count(mqls)} predicted MQLs ("
        + (scoring.Policy.Name == version.OwnPolicy.Name
            ? $"likelihood at least {version.Cut.AtLeast})"
            : $"by the policy {scoring.Policy.Label})");

    private static string WroteInto(
        DatabaseTarget target, BatchScoring scoring, ModelVersion version, CancellationToken cancellation)
    {
        var (count, mqls) = ScoreTable.Write(target, scoring, version.Name, cancellation);
        var met = count.Kept > 0 ? $", where {Wording.Count(count.Kept)} met scores of a later date, which stay" : "";
        return Wrote(mqls, target.Shown + met, scoring, version);
    }

    private static BadInputException NoFile() => new(
        $"--format and {WriteBackOptions.SinceName} write a file; give --out FILE.");

    private static string AsOf(BatchScoring scoring) => scoring.AsOf is { } date
        ? $", as of {date.Instant.ToString("u", CultureInfo.InvariantCulture)}."
        : ".";

    private static void Tell(Terminal terminal, BatchScoring scoring, ModelVersion version)
    {
        if (scoring.Day is { } day && !scoring.Policy.IsInForce(day))
        {
            terminal.Note(
                $"The policy {scoring.Policy.Label} is not in force on {day:yyyy-MM-dd}; it decided all the same.");
        }

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

    /// <summary>What the command line asks for.</summary>
    private sealed record Wishes(
        string? Output, TargetArguments.Wish? Target, string? AsOf, string? Policy, string? Earlier,
        WriteBackWish? Back);
}
