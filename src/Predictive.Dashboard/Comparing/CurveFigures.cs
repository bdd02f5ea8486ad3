using Predictive.Dashboard.Tables;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>The curves at a few shares of leads, as a table.</summary>
internal static class CurveFigures
{
    private static readonly double[] _shares = [0.05, 0.1, 0.2, 0.3, 0.5];

    public static IReadOnlyList<FigureColumn> Columns { get; } =
    [
        new("leads called"), new("found by likelihood", true), new("found by points", true), new("difference", true),
        new("lift by likelihood", true), new("lift by points", true),
    ];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(CurvesDocument curves) =>
        from place in _shares.Select(share => Nearest(curves, share)).Distinct()
        where place < curves.Rules.Count && place < curves.Difference.Count
        let predicted = curves.Predicted[place]
        let rules = curves.Rules[place]
        select new FigureCell[]
        {
            FigureText.Share(predicted.ShareOfLeads),
            MetricText.Share(predicted.ShareOfOpportunitiesFound),
            MetricText.Share(rules.ShareOfOpportunitiesFound),
            MetricText.Points(curves.Difference[place].ShareOfOpportunitiesFound),
            MetricText.Times(predicted.Lift),
            MetricText.Times(rules.Lift),
        };

    private static int Nearest(CurvesDocument curves, double share) => Enumerable.Range(0, curves.Predicted.Count)
        .MinBy(place => Math.Abs(curves.Predicted[place].ShareOfLeads - share));
}
