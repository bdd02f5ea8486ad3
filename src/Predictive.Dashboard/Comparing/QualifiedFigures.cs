using System.Globalization;
using Predictive.Dashboard.Tables;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>Who changed sides, and why, as tables.</summary>
internal static class QualifiedFigures
{
    public static IReadOnlyList<FigureColumn> WhoColumns { get; } =
        [new("by"), new("group"), new("leads", true), new("share of them", true), new("share of all", true)];

    public static IReadOnlyList<FigureColumn> FeatureColumns { get; } =
        [new("feature"), new("typically"), new("adds to the likelihood", true), new("of all leads", true)];

    public static IReadOnlyList<FigureColumn> RuleColumns { get; } =
        [new("scoring rule"), new("leads", true), new("points on average", true), new("of all leads", true)];

    public static IEnumerable<IReadOnlyList<FigureCell>> Who(QualifiedDocument qualified) =>
        qualified.Who.Select(group => new FigureCell[]
        {
            group.By, GroupText.Of(group.Name), FigureText.Count(group.Leads), FigureText.Share(group.Share),
            FigureText.Share(group.ShareOfAll),
        });

    public static IEnumerable<IReadOnlyList<FigureCell>> Features(QualifiedDocument qualified) =>
        qualified.Features.Select(feature => new FigureCell[]
        {
            feature.Name, feature.Words ?? "", Points(100 * feature.Points) + " points",
            Points(100 * feature.PointsOfAll),
        });

    public static IEnumerable<IReadOnlyList<FigureCell>> Rules(QualifiedDocument qualified) =>
        qualified.Rules.Select(rule => new FigureCell[]
        {
            rule.Name, FigureText.Count(rule.Leads), Points(rule.Points), Points(rule.PointsOfAll),
        });

    private static string Points(double points) => points.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
