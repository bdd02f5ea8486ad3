using Predictive.Models.Values;

namespace Predictive.Evaluation;

/// <summary>How what conversions were expected to bring did on the latest of them.</summary>
public sealed record ConversionValueReport
{
    private const int Brought = 0;
    private const int Upper = 1;
    private const int Lower = 2;
    private const int Figures = 3;

    private ConversionValueReport()
    {
    }

    /// <summary>The conversions it was measured on, each lead once.</summary>
    public required int Conversions { get; init; }

    /// <summary>What they brought, over what they were expected to bring; 1 is right.</summary>
    public required Estimate BroughtOverExpected { get; init; }

    /// <summary>What those brought on average that were expected to bring more than the middle one.</summary>
    public required Estimate UpperHalf { get; init; }

    /// <summary>What the others brought on average.</summary>
    public required Estimate LowerHalf { get; init; }

    /// <summary>How much more the upper half brought, on average.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>Measures; null where there were too few conversions to measure on.</summary>
    public static ConversionValueReport? Of(TrainedConversionValue value, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(value);
        var rows = value.Measured;
        if (rows.Count == 0)
            return null;
        var middle = Percentile.Of([.. rows.Select(one => one.Expected).Order()], 0.5);
        double[] weights = [.. rows.Select(one => one.Weight)];
        var accounts = rows.Select(one => one.Cluster).Distinct(StringComparer.Ordinal).Index()
            .ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        void Compute(ReadOnlySpan<double> times, Span<double> figures) => Fill(rows, middle, times, figures);
        var whole = new double[Figures];
        Compute(weights, whole);
        var drawn = ClusteredBootstrap.Run(
            weights, [.. rows.Select(one => accounts[one.Cluster])], Figures, Compute, ClusteredBootstrap.UsualRounds,
            seed);
        return new ConversionValueReport
        {
            Conversions = rows.Select(one => one.Lead).Distinct(StringComparer.Ordinal).Count(),
            BroughtOverExpected = Said(whole[Brought], () => drawn.Interval(Brought, whole[Brought])),
            UpperHalf = Said(whole[Upper], () => drawn.Interval(Upper, whole[Upper])),
            LowerHalf = Said(whole[Lower], () => drawn.Interval(Lower, whole[Lower])),
            Difference = Said(
                whole[Upper] - whole[Lower], () => drawn.Difference(Upper, Lower, whole[Upper] - whole[Lower])),
        };
    }

    private static Estimate Said(double value, Func<Estimate> estimate) => double.IsFinite(value)
        ? estimate()
        : Estimate.Unsaid("All conversions were expected to bring the same.");

    private static void Fill(
        IReadOnlyList<MeasuredValue> rows, double middle, ReadOnlySpan<double> weights, Span<double> figures)
    {
        var (money, expected) = (0.0, 0.0);
        var (upper, ofUpper, lower, ofLower) = (0.0, 0.0, 0.0, 0.0);
        for (var row = 0; row < rows.Count; row++)
        {
            var one = rows[row];
            money += weights[row] * one.Money;
            expected += weights[row] * one.Expected;
            if (one.Expected > middle)
                (upper, ofUpper) = (upper + (weights[row] * one.Money), ofUpper + weights[row]);
            else
                (lower, ofLower) = (lower + (weights[row] * one.Money), ofLower + weights[row]);
        }

        figures[Brought] = money / expected;
        figures[Upper] = upper / ofUpper;
        figures[Lower] = lower / ofLower;
    }
}
