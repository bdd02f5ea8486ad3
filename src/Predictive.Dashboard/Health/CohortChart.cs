using Predictive.Dashboard.Charts;
using Predictive.Dashboard.Tables;
using Predictive.Evaluation.Maturing;
using static System.FormattableString;

namespace Predictive.Dashboard.Health;

/// <summary>
/// Cohorts as charts: at the horizon as bars, day by day as curves; what is immature is marked, and what is
/// extrapolated is dashed and named.
/// </summary>
internal static class CohortChart
{
    public const string Mature = "mature: final";
    public const string Immature = "immature: not final";
    public const string Extrapolated = "extrapolated";

    private const string AllLeads = "all leads";

    /// <summary>The share of each cohort that converts within the horizon.</summary>
    public static ChartData AtHorizon(CohortTable table)
    {
        var points = table.Cohorts.Index().Select(one => AtHorizon(one.Item, one.Index))
            .Where(one => one.Point is not null).ToLookup(one => one.Style, one => one.Point!);
        return new ChartData("created in", Invariant($"converted within {table.Days[^1]} days"),
        [
            .. new[] { SeriesStyle.Mature, SeriesStyle.Immature, SeriesStyle.Extrapolated }
                .Where(style => points[style].Any())
                .Select(style => new ChartSeries(NameOf(style), style, [.. points[style]])),
        ])
        { Places = [.. table.Cohorts.Select(cohort => cohort.Name)] };
    }

    /// <summary>How each cohort, and all leads together, convert as they age.</summary>
    public static ChartData Curves(CohortTable table) => new(
        "days after the as-of date", "converted so far",
        [
            .. table.Cohorts.SelectMany(cohort => Parts(cohort, cohort.IsFinal ? null : cohort.Name)),
            new ChartSeries(AllLeads, SeriesStyle.All, [.. table.All.Curve
                .Where(point => point.Part != CurvePart.Extrapolated).Select(point => Point(table.All, point))])
            {
                Label = AllLeads,
            },
        ]);

    /// <summary>The share of a cohort at the horizon where nobody could be seen for so long.</summary>
    public static double? ExtrapolatedAtHorizon(Cohort cohort) =>
        cohort.Shares[^1].Converted.IsSaid || cohort.Curve is not [.., { Part: CurvePart.Extrapolated } last]
            || last.Day != cohort.Shares[^1].Days
            ? null
            : last.Share;

    private static (SeriesStyle Style, ChartPoint? Point) AtHorizon(Cohort cohort, int place)
    {
        var share = cohort.Shares[^1];
        if (share.Converted.Value is { } value)
        {
            var style = share.IsFinal ? SeriesStyle.Mature : SeriesStyle.Immature;
            return (style, new ChartPoint(place, value, share.Converted.Low, share.Converted.High,
                Invariant($"{cohort.Name}: {FigureText.Share(share.Converted)} of {cohort.Leads:N0} leads, ")
                    + NameOf(style)));
        }

        return (SeriesStyle.Extrapolated, ExtrapolatedAtHorizon(cohort) is { } guess
            ? new ChartPoint(place, guess, Note: $"{cohort.Name}: {FigureText.Share(guess)} if it goes on at the pace "
                + "of all leads")
            : null);
    }

    /// <summary>A curve in its parts; each begins where the one before ends, so that no gap is seen.</summary>
    private static IEnumerable<ChartSeries> Parts(Cohort cohort, string? label)
    {
        var parts = cohort.Curve.Select(point => point.Part).Distinct().ToList();
        foreach (var part in parts)
        {
            var own = cohort.Curve.Where(point => point.Part == part).ToList();
            var before = cohort.Curve.TakeWhile(point => point.Part != part).TakeLast(1);
            var style = StyleOf(part);
            yield return new ChartSeries(
                NameOf(style), style, [.. before.Concat(own).Select(point => Point(cohort, point))])
            {
                Label = part == parts[^1] ? label : null,
            };
        }
    }

    private static ChartPoint Point(Cohort cohort, CurvePoint point) => new(
        point.Day, point.Share,
        Note: Invariant($"{cohort.Name}: {FigureText.Share(point.Share)} within {point.Day} days, ")
            + NameOf(StyleOf(point.Part)));

    private static SeriesStyle StyleOf(CurvePart part) => part switch
    {
        CurvePart.Mature => SeriesStyle.Mature,
        CurvePart.Immature => SeriesStyle.Immature,
        CurvePart.Extrapolated => SeriesStyle.Extrapolated,
    };

    private static string NameOf(SeriesStyle style) => style switch
    {
        SeriesStyle.All => AllLeads,
        SeriesStyle.Mature => Mature,
        SeriesStyle.Immature => Immature,
        SeriesStyle.Extrapolated => Extrapolated,
        SeriesStyle.Predicted or SeriesStyle.Rules =>
            throw new ArgumentOutOfRangeException(nameof(style), style, "Cohorts are not told apart by definition."),
    };
}
