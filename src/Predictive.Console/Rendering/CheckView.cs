namespace Predictive.Commands.Rendering;

/// <summary>Shows what a funnel holds.</summary>
internal static class CheckView
{
    private const int MostRejected = 10;

    public static void Show(Terminal terminal, CheckDocument check)
    {
        terminal.Table(["table", "file", "rows", "rows rejected", "cells unreadable"], check.Tables.Select(table => (IReadOnlyList<string>)
        [
            table.Role.ToString(), table.File, Wording.Count(table.Rows), Wording.Count(table.RowsRejected),
            Wording.Count(table.CellsRejected),
        ]));
        if (check.Rejected.Count > 0)
        {
            terminal.Table(["file", "line", "column", "value", "reason"], check.Rejected.Take(MostRejected)
                .Select(one => (IReadOnlyList<string>)
                    [one.File, Wording.Count(one.Line), one.Column ?? "", one.Value ?? "", one.Reason]));
            terminal.Say(check.Rejected.Count > MostRejected
                ? $"... and {Wording.Count(check.Rejected.Count - MostRejected)} more; --rejected FILE writes them all."
                : "--rejected FILE writes these rows as a table.");
        }

        if (check.LeftOut.Count > 0)
        {
            terminal.Table(["left out", "why"], check.LeftOut.Select(one => (IReadOnlyList<string>)[one.Column, one.Evidence]));
        }

        terminal.Say(check.HorizonDays is { } days
            ? $"{Wording.Count(check.Mature)} leads are mature: their {days} days ended by {Wording.Date(check.KnownOn)}. "
                + $"{Wording.Count(check.Conversions)} of them reached '{check.Conversion}' "
                + $"({Wording.Share((double)check.Conversions / Math.Max(1, check.Mature))}). "
                + $"{Wording.Count(check.Immature)} are too young to have a label, "
                + $"{Wording.Count(check.AlreadyConverted)} had converted before they were looked at."
            : $"{Wording.Count(check.Mature)} leads have an outcome; {Wording.Count(check.Conversions)} of them converted "
                + $"({Wording.Share((double)check.Conversions / Math.Max(1, check.Mature))}). No dates are known, so nothing here "
                + "is point in time.");
    }
}
