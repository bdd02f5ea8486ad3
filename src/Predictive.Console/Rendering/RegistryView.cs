using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>Shows what a registry holds.</summary>
internal static class RegistryView
{
    public static void Show(Terminal terminal, RegistryDocument document)
    {
        if (document.Versions.Count == 0)
        {
            terminal.Say($"{document.Registry} holds no model yet; run `predictive train DIR` first.");
            return;
        }

        terminal.Table(
            ["model", "version", "in charge", "registered", "conversion", "learner", "learned from"],
            document.Versions.Select(Row));
        foreach (var change in document.Changes.DistinctBy(change => change.Model))
        {
            var act = change.Act == ChampionAct.Promotion ? "promoted" : "rolled back to";
            terminal.Say($"{change.Model}@{change.Version} is in charge since {Wording.Date(change.At)}, "
                + $"{act} by {change.By}: {change.Why}");
        }

        foreach (var version in document.Versions.Where(version => version.Fault is not null))
        {
            terminal.Complain($"{version.Model}@{version.Version} cannot be used: {version.Fault}");
        }
    }

    private static IReadOnlyList<string> Row(VersionDocument version) =>
    [
        version.Model, version.Version, version.InCharge ? "yes" : "", Wording.Date(version.Card?.CreatedAt),
        version.Card?.Conversion ?? "cannot be read", version.Card?.Learner ?? "-",
        version.Card is { } card ? $"{Wording.Count(card.TrainedOn)} {Wording.Unit(card)}" : "-",
    ];
}
