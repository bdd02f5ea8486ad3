using Predictive.Snapshots.Maturing;

namespace Predictive.Evaluation.Maturing;

/// <summary>
/// The 95 % interval of a share that converts, from its spread over accounts, on the scale log(-log(1 - share)), which
/// keeps it between 0 and 1 (Kalbfleisch and Prentice, 1980).
/// </summary>
public static class IncidenceInterval
{
    /// <summary>A curve says nothing of a time for which it could see fewer leads than this.</summary>
    public const int FewestSeen = 10;

    private const double Z = 1.959963984540054;

    /// <summary>What a curve says of so many days; nothing where too few leads could be seen for so long.</summary>
    public static Estimate At(CumulativeIncidence curve, double days)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var seen = curve.SeenFor(days);
        if (seen < Math.Min(FewestSeen, Math.Max(1, curve.Leads)))
        {
            return Estimate.Unsaid(FormattableString.Invariant(
                $"Not known yet: {seen:N0} of {curve.Leads:N0} leads could be seen for {days:0.#} days."));
        }

        return curve.Clusters < BootstrapRounds.FewestClusters
            ? Estimate.WithoutInterval(curve.At(days), FormattableString.Invariant(
                $"There are {curve.Clusters} accounts; an interval needs at least {BootstrapRounds.FewestClusters}."))
            : Of(curve.At(days), curve.StandardErrorAt(days), Math.Min(seen, curve.Clusters));
    }

    /// <summary>A share with its interval.</summary>
    /// <param name="share">The share, 0 to 1 but for the last bits of a sum.</param>
    /// <param name="standardError">Its standard error.</param>
    /// <param name="count">On how many it stands, where all or none converted and there is no spread to see.</param>
    public static Estimate Of(double share, double standardError, double count)
    {
        share = Math.Clamp(share, 0, 1);
        if (share is 0 or 1 || standardError == 0)
        {
            return WilsonInterval.Of(share, count);
        }

        var survival = 1 - share;
        var reach = Math.Exp(Z * standardError / (survival * -Math.Log(survival)));
        return Estimate.Of(
            share,
            Math.Min(share, 1 - Math.Pow(survival, 1 / reach)),
            Math.Max(share, 1 - Math.Pow(survival, reach)));
    }
}
