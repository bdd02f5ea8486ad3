using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive models</c>: what the registry holds, and who is in charge.</summary>
internal static class ModelsCommand
{
    public static Command Create() =>
        new("models", "Lists the models of the registry, shows a version, or puts one in charge.")
        {
            List(), Show(), ChampionCommands.Promote(), ChampionCommands.Rollback(),
        };

    private static Command List()
    {
        var (models, json) = (Arguments.Models(), Arguments.Json());
        var command = new Command("list", "Lists every version of every model.") { models, json };
        command.SetAction(parsed =>
        {
            var registry = Arguments.RegistryAt(parsed.GetValue(models)!);
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var document = RegistryDocument.Of(registry);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(document);
            }
            else
            {
                RegistryView.Show(terminal, document);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var name = new Argument<string>("NAME[@VERSION]") { Description = "The model, or one of its versions." };
        var (models, json) = (Arguments.Models(), Arguments.Json());
        var command = new Command("show", "Shows the card, the evaluation and the comparison of a version.")
        {
            name, models, json,
        };
        command.SetAction(parsed =>
        {
            var version = Arguments.RegistryAt(parsed.GetValue(models)!).Load(ModelName.Parse(parsed.GetValue(name)!));
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(new
                {
                    version.Card,
                    Evaluation = version.ReadEvaluation(),
                    Comparison = version.ReadComparison(),
                });
                return (int)ExitCode.Done;
            }

            terminal.Table(["model", version.Name.ToString()], CardRows(version.Card));
            EvaluationView.Show(terminal, version.ReadEvaluation());
            if (version.ReadComparison() is { } comparison)
            {
                terminal.Say("");
                ComparisonView.Show(terminal, comparison);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<IReadOnlyList<string>> CardRows(ModelCard card) =>
    [
        ["registered", Wording.Date(card.CreatedAt)],
        ["likelihood of", $"'{card.Conversion}' within {card.HorizonDays} days"],
        [
            "looked at",
            card.Schedule?.Words ?? "as they stand: no dates are known",
        ],
        ["learned from", $"{Wording.Count(card.TrainedOn)} mature {Wording.Unit(card)}, "
            + $"{Wording.Count(card.Conversions)} conversions"],
        ["known on", Wording.Date(card.KnownOn)],
        ["learner", $"{card.Learner}, {card.Calibration} calibration, seed {card.Seed}"],
        ["predicted MQL", $"from a likelihood of {Wording.Share(card.CutAtLeast)} ({card.CutReason})"],
        ["catalogue", card.CatalogueHash],
        ["quality", card.QualityNote],
    ];
}
