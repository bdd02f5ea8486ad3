using Predictive.Data;
using Predictive.Registry;
using static System.FormattableString;

namespace Predictive;

/// <summary>Compares the predicted MQLs of a version with a funnel's rule MQLs, or refuses with the reason.</summary>
public static class VersionComparison
{
    /// <summary>Compares on the leads that <see cref="VersionMeasurement"/> measures on.</summary>
    /// <exception cref="BadInputException">
    /// As there; or there are no rules to compare with, no lead that both sides tell of and whose outcome is known, or
    /// no lead that the rules made an MQL.
    /// </exception>
    public static ComparisonDocument On(
        FunnelFile funnel, ModelVersion version, ComparisonOptions options, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(version);
        if (funnel.RulesPath is null && version.Rules is null && !funnel.Tables.Any(HasPoints))
        {
            throw new BadInputException(
                $"{funnel.Path} names no scoring rules ('rules: rules.yaml'), no column of points and no MQL dates, "
                + "so there is nothing to compare with.");
        }

        var comparison = VersionMeasurement.On(funnel, version, progress, options).Comparison
            ?? throw new BadInputException(
                $"{funnel.Path}: there is no lead to compare. None of the leads that {version.Name} did not learn from "
                + "has both an outcome that is final and a verdict of the rules. Give an export that reaches further, "
                + "or a shorter horizon, or rules that speak of these leads.");
        return comparison.EqualVolume.RuleMqls > 0 ? comparison : throw NoMql(funnel, comparison);
    }

    private static bool HasPoints(FunnelTable table) => table.Role == TableRole.Scores || table.Columns.Any(
        column => column.Meaning is ColumnMeaning.Points or ColumnMeaning.Mql);

    private static BadInputException NoMql(FunnelFile funnel, ComparisonDocument comparison)
    {
        var (cuts, where) = (comparison.Cuts, funnel.RulesPath ?? funnel.Path);
        return new BadInputException(cuts switch
        {
            { RulePoints: { } least, MostRulePoints: { } most } when most < least =>
                Invariant($"{where}: nobody reaches the {least:0.##} points that make a rule MQL; the most of ")
                + Invariant($"{comparison.Counts.Leads:N0} leads is {most:0.##}. Lower the threshold, or correct the ")
                + "rules: there is no rule MQL to compare with.",
            { RulePoints: { } least } =>
                Invariant($"{where}: leads reach the {least:0.##} points that make a rule MQL, but a veto or a grade ")
                + Invariant($"keeps every one of the {comparison.Counts.Leads:N0} leads from being one. Correct the ")
                + "rules: there is no rule MQL to compare with.",
            _ => Invariant($"{where}: none of the {comparison.Counts.Leads:N0} leads was flagged as an MQL, so there ")
                + "is nothing to compare with.",
        });
    }
}
