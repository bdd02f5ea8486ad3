using Predictive.Snapshots;
using Predictive.Snapshots.Maturing;
using static System.FormattableString;

namespace Predictive.Evaluation.Maturing;

/// <summary>
/// Which label horizon the curve suggests: the shortest of the usual ones by which nine of ten conversions have come,
/// of those that come within the days that can be seen. How many come later still nobody knows.
/// </summary>
public sealed record HorizonSuggestion
{
    /// <summary>The share of the conversions that a horizon should hold.</summary>
    public const double Enough = 0.9;

    /// <summary>The curve is followed for as long as this share of the leads could be seen, up to a year.</summary>
    public const double LeastSeen = 0.25;

    /// <summary>
    /// If more than this share of the conversions comes in the last quarter of it, it is still rising.
    /// </summary>
    public const double StillRising = 0.1;

    private const int Year = 365;

    private static readonly int[] _usual = [7, 14, 30, 45, 60, 90, 120, 150, 180, 270, 365];

    private HorizonSuggestion()
    {
    }

    /// <summary>The suggested horizon in days; null where there is none.</summary>
    public int? Days { get; init; }

    /// <summary>The shortest horizon that the interval of the curve would allow; null without a suggestion.</summary>
    public int? LowDays { get; init; }

    /// <summary>The longest; null without a suggestion, or where even all days that can be seen may be few.</summary>
    public int? HighDays { get; init; }

    /// <summary>For how many days the curve can be followed.</summary>
    public required int SeenDays { get; init; }

    /// <summary>How much of the conversions within <see cref="SeenDays"/> the horizon in use holds.</summary>
    public required Estimate HeldByHorizon { get; init; }

    /// <summary>The suggestion and its doubts, in words.</summary>
    public required string Words { get; init; }

    /// <summary>What a curve suggests.</summary>
    /// <param name="curve">The curve of all leads.</param>
    /// <param name="horizon">The horizon in use.</param>
    public static HorizonSuggestion For(CumulativeIncidence curve, LabelHorizon horizon)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var seen = SeenDaysOf(curve);
        if (curve.ConvertedWithin(seen) < EvaluationReport.FewestConversions
            || curve.Clusters < BootstrapRounds.FewestClusters || seen < _usual[0])
        {
            var why = Invariant($"No horizon can be suggested: within the {seen} days that can be seen, ")
                + Invariant($"{curve.ConvertedWithin(seen):N0} of {curve.Leads:N0} leads converted; ")
                + $"at least {EvaluationReport.FewestConversions} conversions within {_usual[0]} days or more, of "
                + $"{BootstrapRounds.FewestClusters} accounts, are needed.";
            return new HorizonSuggestion { SeenDays = seen, HeldByHorizon = Estimate.Unsaid(why), Words = why };
        }

        var held = new HeldShares(curve, seen);
        var usual = _usual.Where(days => days < seen).Append(seen).ToList();
        var days = usual.First(day => held.Within(day).Value >= Enough);
        return new HorizonSuggestion
        {
            Days = days,
            LowDays = usual.First(day => held.Within(day).High >= Enough),
            HighDays = usual.Where(day => held.Within(day).Low >= Enough).Select(day => (int?)day).FirstOrDefault(),
            SeenDays = seen,
            HeldByHorizon = horizon.Days < seen
                ? held.Within(horizon.Days)
                : Estimate.Unsaid($"Leads can be seen for {seen} days, which is no longer than the horizon."),
            Words = "",
        }.InWords(horizon, isRising: held.Within(seen * 3 / 4).Value < 1 - StillRising);
    }

    private HorizonSuggestion InWords(LabelHorizon horizon, bool isRising)
    {
        var doubt = HighDays is { } high && high != LowDays ? Invariant($" (it could be {LowDays} to {high})")
            : HighDays is null ? Invariant($" (it could be {LowDays} or more)")
            : "";
        var inUse = HeldByHorizon is { HasInterval: true } held
            ? Invariant($" The {horizon.Days} days in use hold {100 * held.Value:0} % ")
                + Invariant($"({100 * held.Low:0}-{100 * held.High:0}) of them.")
            : $" {HeldByHorizon.Reason}";
        var rising = isRising
            ? " The curve is still rising where it ends, so it says little about later conversions: a longer history "
                + "may suggest a longer horizon."
            : "";
        return this with
        {
            Words = Invariant($"A horizon of {Days} days is suggested{doubt}: the shortest by which nine of ten ")
                + Invariant($"conversions have come, of those within the {SeenDays} days that can be seen.")
                + inUse + rising,
        };
    }

    private static int SeenDaysOf(CumulativeIncidence curve)
    {
        var least = Math.Max(IncidenceInterval.FewestSeen, LeastSeen * curve.Leads);
        var (low, high) = (0, Year);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = curve.SeenFor(middle) >= least ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Which share of the conversions within the days that can be seen had come by an earlier day.</summary>
    private sealed class HeldShares(CumulativeIncidence curve, int seen)
    {
        private readonly double _all = curve.At(seen);
        private readonly double[] _influences = curve.InfluencesAt(seen);

        public Estimate Within(int days)
        {
            if (days >= seen)
            {
                return Estimate.Of(1, 1, 1);
            }

            var share = curve.At(days) / _all;
            var influences = curve.InfluencesAt(days).Zip(_influences, (early, all) => (early - (share * all)) / _all);
            var error = CumulativeIncidence.StandardError([.. influences]);
            return IncidenceInterval.Of(share, error, curve.ConvertedWithin(seen));
        }
    }
}
