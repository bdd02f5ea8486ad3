using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Commands.Rendering;

/// <summary>Shows where the sides differ: over time, and by channel, campaign and segment.</summary>
internal static class ComparisonGroupsView
{
    private const int FewestMonths = 2;
    private const int MostGroups = 12;

    /// <summary>A group that is nearly everybody says nothing that the whole does not.</summary>
    private const double MostOfAll = 0.95;

    public static void Show(Terminal terminal, ComparisonDocument document)
    {
        if (document.Inflation is { Periods.Count: >= FewestMonths } inflation)
            Show(terminal, inflation);
        var told = document.Segments
            .SelectMany(by => by.Groups.Select(group => (by.By, Group: group)))
            .Where(one => one.Group.Difference.Low is not null
                && one.Group.Leads < MostOfAll * document.Counts.Leads)
            .OrderByDescending(one => one.Group.Leads).Take(MostGroups).ToList();
        terminal.Say("");
        if (told.Count == 0)
        {
            terminal.Say("By channel, campaign and segment: no group has conversions enough to say; "
                + "--json has their counts.");
            return;
        }

        terminal.Say("At equal volume, by the groups that have conversions enough to say (--json has all):");
        terminal.Table(
            ["group", "leads", "predicted MQLs", "rule MQLs", "difference"],
            told.Select(one => (IReadOnlyList<string>)
            [
                $"{one.By}: {one.Group.Name ?? "not known"}",
                Wording.Count(one.Group.Leads),
                $"{Wording.Count(one.Group.PredictedMqls)}: {Wording.ShareValue(one.Group.PredictedConversionRate)}",
                $"{Wording.Count(one.Group.RuleMqls)}: {Wording.ShareValue(one.Group.RuleConversionRate)}",
                Wording.PointsWithInterval(one.Group.Difference),
            ]));
    }

    private static void Show(Terminal terminal, InflationDocument inflation)
    {
        terminal.Say("");
        terminal.Say("Share of leads above each cut, and conversion of those, by month of the first look:");
        terminal.Table(
            ["month", "leads", "above the cut", "converted", "above the points", "converted"],
            inflation.Periods.Select(month => (IReadOnlyList<string>)
            [
                Wording.Date(month.Begins)[..7],
                Wording.Count(month.Leads),
                Wording.ShareValue(month.PredictedShare),
                Wording.ShareValue(month.PredictedConversionRate),
                Wording.ShareValue(month.RuleShare),
                Wording.ShareValue(month.RuleConversionRate),
            ]));
        terminal.Say(inflation.Words);
    }
}
