using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>Shows to people what was tried and what won.</summary>
internal static class TuningView
{
    private const int MostShown = 12;

    public static void Show(Terminal terminal, TuningDocument document)
    {
        terminal.Say($"{document.Leaderboard.Count} candidates were tried, the promising ones on all "
            + $"{Wording.Count(document.Judged)} judged leads.");
        terminal.Say(document.Folds);
        terminal.Table(
            ["trial", "rung", "log loss (standard error)", "less the default's", "learner and settings"],
            TuningWords.Rows(document, MostShown));
        if (document.Leaderboard.Count > MostShown)
        {
            terminal.Say($"... and {document.Leaderboard.Count - MostShown} more, none of them further than these.");
        }

        foreach (var sentence in TuningWords.Findings(document))
        {
            terminal.Say(sentence);
        }
    }
}
