using System.Globalization;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>Shows what a funnel holds.</summary>
internal static class CheckView
{
    private const int MostRejected = 10;

    public static void Show(Terminal terminal, CheckDocument check)
    {
        terminal.Table(["table", "file", "rows", "rows rejected", "cells unreadable"], check.Tables.Select(Row));
        if (check.Rejected.Count > 0)
        {
            terminal.Table(
                ["file", "line", "column", "value", "reason"], check.Rejected.Take(MostRejected).Select(Row));
            terminal.Say(check.Rejected.Count > MostRejected
                ? $"... and {Wording.Count(check.Rejected.Count - MostRejected)} more; --rejected FILE writes them all."
                : "--rejected FILE writes these rows as a table.");
        }

        foreach (var verdict in check.LeftOut.GroupBy(one => one.Verdict))
        {
            terminal.Table([verdict.Key, "why"], verdict.Select(Row));
        }

        if (check.Oddities.Count > 0)
        {
            terminal.Table(["odd in", "count", "what it is"], check.Oddities.Select(Row));
        }

        if (check.Maturity is { } maturity)
        {
            MaturityView.Show(terminal, maturity, check.Schedule?.FirstAge ?? 0);
        }

        foreach (var note in check.Notes)
        {
            terminal.Say(note);
        }

        terminal.Say(Summary(check));
        if (check.Accounts is { } accounts)
        {
            terminal.Say(AccountWords(accounts));
        }

        if (check.Links is { } links)
        {
            terminal.Say(LinkWords(links));
        }

        VerdictView.Show(terminal, check);
    }

    /// <summary>How many leads can be learned from, and how many of them converted.</summary>
    public static string Summary(CheckDocument check) =>
        check.HorizonDays is { } days ? DatedWords(check, days) : UndatedWords(check);

    private static string DatedWords(CheckDocument check, int days)
    {
        var unit = Wording.Unit(check.Schedule);
        var leads = unit == "leads" ? "" : " leads";
        return $"{Wording.Count(check.Mature)} {unit} are mature: their {days} days ended by "
            + $"{Wording.Date(check.KnownOn)}. "
            + $"{Wording.Count(check.Conversions)} of them reached '{check.Conversion}' ({ConversionRate(check)}). "
            + $"{Wording.Count(check.Immature)} are too young to have a label, "
            + $"{Wording.Count(check.AlreadyConverted)}{leads} had converted before they were looked at"
            + (check.Deleted > 0 ? $", {Wording.Count(check.Deleted)} were deleted before." : ".");
    }

    private static string AccountWords(AccountsDocument accounts)
    {
        var all = accounts.Id + accounts.Domain + accounts.Name + accounts.None;
        return $"Accounts of leads are found by id for {Wording.Share((double)accounts.Id / all)}, "
            + $"by email domain for {Wording.Share((double)accounts.Domain / all)}, "
            + $"by company name for {Wording.Share((double)accounts.Name / all)}, "
            + $"and not at all for {Wording.Share((double)accounts.None / all)}.";
    }

    private static string LinkWords(LinksDocument links)
    {
        var all = links.Role + links.Conversion + links.Fallback;
        return $"Of the {Wording.Count(all)} leads that reached it, "
            + $"{Wording.Share((double)links.Role / all)} are named by their opportunity, "
            + $"{Wording.Share((double)links.Conversion / all)} were converted into it, and "
            + $"{Wording.Share((double)links.Fallback / all)} are only of its account (fallback).";
    }

    private static string UndatedWords(CheckDocument check) =>
        $"{Wording.Count(check.Mature)} leads have an outcome; {Wording.Count(check.Conversions)} of them converted "
        + $"({ConversionRate(check)}). No dates are known, so nothing here is point in time.";

    private static string ConversionRate(CheckDocument check) =>
        check.Mature == 0 ? "no rate" : Wording.Share((double)check.Conversions / check.Mature);

    private static IReadOnlyList<string> Row(TableDocument table) =>
    [
        table.Role.InWords(), table.File, Wording.Count(table.Rows), Wording.Count(table.RowsRejected),
        Wording.Count(table.CellsRejected),
    ];

    private static IReadOnlyList<string> Row(RejectedRecord one) =>
        [one.File, one.Line.ToString(CultureInfo.InvariantCulture), one.Column ?? "", one.Value ?? "", one.Reason];

    private static IReadOnlyList<string> Row(OddityDocument one) => [one.File, Wording.Count(one.Count), one.Words];

    private static IReadOnlyList<string> Row(LeftOutDocument one) => [one.Column, one.Evidence];
}
