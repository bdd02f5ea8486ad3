using Predictive.Evaluation;
using Predictive.Models;

namespace Predictive.Registry;

/// <summary>
/// What became of tested leads by the likelihood they had been given, as the evaluation of a version keeps it: bins of
/// about equal weight, the lowest likelihoods first.
/// </summary>
/// <param name="AtLeast">The lowest likelihood in the bin.</param>
/// <param name="MeanLikelihood">The mean likelihood.</param>
/// <param name="ConversionRate">The share that converted, with its interval.</param>
/// <param name="Leads">How many leads, or snapshots where leads were looked at several times.</param>
public sealed record PastLeadsDocument(
    double AtLeast, double MeanLikelihood, MetricDocument ConversionRate, int Leads)
{
    /// <summary>The documents of a calibration curve.</summary>
    public static IReadOnlyList<PastLeadsDocument> Of(IReadOnlyList<CalibrationBin> curve) =>
        [.. curve.Select(bin => new PastLeadsDocument(
            bin.AtLeast, bin.MeanLikelihood, MetricDocument.Of(bin.Rate), bin.Rows))];

    /// <summary>The past leads with likelihoods like this one; null where a version does not know any.</summary>
    public static PastLeadsDocument? Like(IReadOnlyList<PastLeadsDocument>? bins, Likelihood likelihood)
    {
        if (bins is not { Count: > 0 })
            return null;
        var last = bins.Count - 1;
        while (last > 0 && !(bins[last].AtLeast <= likelihood.Value))
            last--;
        return bins[last];
    }

    /// <summary>The same for people: "Of 100 past leads like this, 18 converted (13 to 24)."</summary>
    public string Sentence() => ConversionRate is { Value: { } rate, Low: { } low, High: { } high }
        ? FormattableString.Invariant($"Of 100 past leads like this, {Hundredths(rate)} converted ")
            + FormattableString.Invariant($"({100 * low:0} to {100 * high:0}).")
        : $"How many past leads like this converted cannot be said: {ConversionRate.Reason}";

    private static string Hundredths(double rate) => rate is > 0 and < 0.005
        ? "fewer than 1"
        : FormattableString.Invariant($"{100 * rate:0}");
}
