using Predictive.Data;

namespace Predictive.Commands.Rendering;

/// <summary>Shows what a draft of a funnel file guessed, and what can be read with it.</summary>
internal static class DraftView
{
    public static void Show(Terminal terminal, FunnelDraft draft) =>
        terminal.Table(
            ["table", "column", "guess", "how sure"], draft.Guesses.Select(guess => (IReadOnlyList<string>)
                [guess.File, guess.Column ?? "", guess.Guessed, guess.SurenessWords]));

    /// <summary>What was found with the draft, and what to do next.</summary>
    public static void Show(Terminal terminal, FunnelCheck check)
    {
        var document = CheckDocument.Of(check);
        terminal.Say($"It reads: {Wording.Count(check.Read.Records.Leads.Count)} leads, "
            + $"{Wording.Count(check.Read.Records.Events.Count)} events, "
            + $"{Wording.Count(check.Read.Records.Opportunities.Count)} opportunities; "
            + $"{Wording.Count(check.Read.Rejected.Count)} rows or cells cannot be used.");
        terminal.Say(CheckView.Summary(document));
        if (document.Maturity is { } maturity)
        {
            terminal.Say(maturity.Horizon.Words);
        }

        foreach (var table in check.OverLimit)
        {
            terminal.Say($"But {Wording.Count(table.RowsRejected)} of the {Wording.Count(table.Rows)} rows of "
                + $"{table.File} are rejected, more than 'maxRejected' allows; look at its columns.");
        }

        if (check.Conversions == 0)
        {
            terminal.Say(document.Mature == 0
                ? "But no lead is old enough to learn from: shorten the horizon, or give a longer history."
                : $"But none of them reached '{document.Conversion}': look at what tells a conversion.");
        }
    }
}
