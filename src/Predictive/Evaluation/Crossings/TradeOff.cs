namespace Predictive.Evaluation.Crossings;

/// <summary>
/// What cuts do, from the highest to the lowest, measured at the first crossing: a lead is looked at several times, and
/// the best of several looks is what makes it an MQL, so likelihoods may be too high just there. Intervals are
/// clustered by account.
/// </summary>
public static class TradeOff
{
    private const int Figures = 5;

    /// <summary>The points, ascending by cut.</summary>
    /// <param name="leads">The leads, at least one.</param>
    /// <param name="cuts">The cuts.</param>
    /// <param name="seed">The only source of chance.</param>
    /// <param name="rounds">How many rounds the intervals stand on.</param>
    public static IReadOnlyList<CutPoint> Of(
        LookedAtLeads leads, IEnumerable<double> cuts, ulong seed, int rounds = ClusteredBootstrap.UsualRounds)
    {
        ArgumentNullException.ThrowIfNull(leads);
        double[] ascending = [.. cuts.Distinct().Order()];
        var segments = new CrossingSegments(leads, ascending);
        var weights = new double[leads.Leads.Count];
        Array.Fill(weights, 1);
        double[] converted = [.. leads.Leads.Select(lead => lead.Converted ? 1.0 : 0)];
        var drawn = ClusteredBootstrap.Run(
            weights, [.. leads.Leads.Select(lead => lead.Cluster)], Figures * ascending.Length,
            (under, figures) => Compute(segments, under, converted, figures), rounds, seed);
        var sums = new CrossingSums(ascending.Length);
        sums.Add(segments, weights);
        var figures = new double[Figures * ascending.Length];
        Compute(segments, weights, converted, figures);
        return [.. ascending.Select((cut, place) => PointOf(place, cut))];

        CutPoint PointOf(int place, double cut)
        {
            var crossed = (int)Math.Round(sums.Crossed(place));
            var why = WhyNoInterval(segments, leads, place);
            return new CutPoint
            {
                Cut = cut,
                Crossed = crossed,
                WhateverTheCut = (int)Math.Round(sums.Mqls(place)) - crossed,
                PerWeek = leads.Weeks is { } weeks ? Scaled(Estimated(3, why: null), 1 / weeks) : null,
                Precision = Estimated(0, why),
                Expected = crossed > 0 ? sums.Expected(place) / crossed : 0,
                Surprise = Estimated(1, why),
                Found = Estimated(2, why: null),
                Revenue = crossed > 0 && double.IsFinite(sums.Revenue(place)) ? Estimated(4, why: null) : null,
            };

            Estimate Estimated(int figure, string? why)
            {
                var number = (place * Figures) + figure;
                return !double.IsFinite(figures[number]) ? Estimate.Unsaid("Nobody reaches this cut.")
                    : why is not null ? Estimate.WithoutInterval(figures[number], why)
                    : NotAlike(drawn.Interval(number, figures[number]));
            }
        }
    }

    private static void Compute(
        CrossingSegments segments, ReadOnlySpan<double> weights, double[] converted, Span<double> figures)
    {
        var sums = new CrossingSums(segments.Cuts);
        sums.Add(segments, weights);
        double conversions = 0;
        for (var lead = 0; lead < converted.Length; lead++)
            conversions += weights[lead] * converted[lead];
        for (var cut = 0; cut < segments.Cuts; cut++)
        {
            var of = figures.Slice(cut * Figures, Figures);
            var crossed = sums.Crossed(cut) > 0.5 ? sums.Crossed(cut) : double.NaN;
            of[0] = Math.Clamp(sums.Converted(cut) / crossed, 0, 1);
            of[1] = (sums.Converted(cut) - sums.Expected(cut)) / crossed;
            of[2] = conversions > 0 ? Math.Clamp(sums.Found[cut] / conversions, 0, 1) : double.NaN;
            of[3] = Math.Max(0, sums.Mqls(cut));
            of[4] = sums.Revenue(cut) / crossed;
        }
    }

    private static string? WhyNoInterval(CrossingSegments segments, LookedAtLeads leads, int cut)
    {
        var crossing = segments.All.Where(one => one.ByCut && one.From <= cut && cut < one.To).ToList();
        return crossing.Count == 0 ? null : Evidence.Of(new ScoredRows(
            [.. crossing.Select(one => one.Look.Likelihood)],
            [.. crossing.Select(one => one.Look.Converted ? 1.0 : 0)],
            clusters: [.. crossing.Select(one => leads.Leads[one.Lead].Cluster)])).WhyNoInterval();
    }

    /// <summary>An interval without a width is none: all that could be drawn was alike.</summary>
    private static Estimate NotAlike(Estimate one) => one.HasInterval && one.Low == one.High
        ? Estimate.WithoutInterval(one.Value.Value, "Every resampling gave the same: too few are of another kind.")
        : one;

    private static Estimate Scaled(Estimate one, double by) =>
        one.HasInterval ? Estimate.Of(one.Value.Value * by, one.Low.Value * by, one.High.Value * by)
        : one.IsSaid ? Estimate.WithoutInterval(one.Value.Value * by, one.Reason!)
        : one;
}
