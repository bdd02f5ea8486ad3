using System.Globalization;

namespace Predictive.Commands.Rendering;

/// <summary>Shows how leads convert as they age, and marks what is not known yet.</summary>
internal static class MaturityView
{
    private const string NotKnown = "not known yet";

    /// <summary>Shows cohorts of leads that were first looked at at this age, in days.</summary>
    public static void Show(Terminal terminal, MaturityDocument maturity, int age)
    {
        var within = maturity.Days.Select(days => $"in {days} days");
        terminal.Table(
            ["created in", "leads", "mature", "converted", .. within],
            maturity.Cohorts.Append(maturity.All).Select(Row));
        terminal.Say(age == 0
            ? "Days count from the creation of each lead."
            : $"Days count from the as-of date, {(age == 1 ? "1 day" : $"{age} days")} after creation; leads that had "
                + "converted by then are not counted.");
        if (!maturity.All.IsFinal)
        {
            terminal.Say("* Not final: some of these leads cannot be seen for so long yet. The share counts each lead "
                + "for as long as it can be seen (Aalen-Johansen), and may still change.");
        }

        if (maturity.Disqualified > 0)
        {
            terminal.Say(Disqualified(maturity));
        }

        terminal.Say(maturity.Horizon.Words);
    }

    private static IReadOnlyList<string> Row(CohortDocument cohort) =>
    [
        cohort.Cohort,
        Wording.Count(cohort.Leads),
        cohort.IsFinal ? "all" : cohort.Mature == 0 ? "none" : PartOf(cohort),
        cohort.IsFinal ? Wording.Count(cohort.Conversions) : $"{Wording.Count(cohort.Conversions)} so far",
        .. cohort.Shares.Select(Share),
    ];

    private static string PartOf(CohortDocument cohort) =>
        (100.0 * cohort.Mature / cohort.Leads).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Share(CohortShareDocument share) => share switch
    {
        { Converted.Value: null } => NotKnown,
        { IsFinal: true } => Wording.ShareWithInterval(share.Converted),
        _ => Wording.ShareWithInterval(share.Converted) + " *",
    };

    private static string Disqualified(MaturityDocument maturity) => maturity.Reopened == 0
        ? $"{Wording.Count(maturity.Disqualified)} leads were rejected or lost, and none of them converted later: that "
            + "counts as their end."
        : $"{Wording.Count(maturity.Disqualified)} leads were rejected or lost, and {Wording.Count(maturity.Reopened)} "
            + "of them converted later: that is no end here, and such leads count as open.";
}
