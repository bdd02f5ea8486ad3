using Predictive.Evaluation.Crossings;

namespace Predictive.Tests.Evaluation.Crossings;

/// <summary>How cuts that were promised a precision did on later leads of the same worlds.</summary>
/// <param name="Promised">Worlds in which a cut was promised.</param>
/// <param name="Short">Of these, in how many the later precision, of 20,000 leads, fell short of the target.</param>
/// <param name="MeanPrecision">The mean of the later precision.</param>
/// <param name="MeanMqls">How many MQLs the cut made among the leads it was chosen on.</param>
internal sealed record PromisedPrecision(int Promised, int Short, double MeanPrecision, double MeanMqls)
{
    private const int Later = 20_000;

    public static PromisedPrecision Of(ulong group, int worlds, int leads, double target)
    {
        var kept = new List<(double Precision, int Mqls)>();
        for (var world = 0UL; world < (ulong)worlds; world++)
        {
            var known = CrossingWorld.Leads(group + world, leads);
            var points = TradeOff.Of(known, CutSearch.Candidates(known), seed: world, rounds: 200);
            if (CutSearch.ForPrecision(points, target) is not { } cut)
                continue;
            var others = CrossingWorld.Leads(group + world + 50_000_000, Later);
            var later = TradeOff.Of(others, [cut], seed: 1, rounds: 40)[0];
            kept.Add((later.Precision.Value!.Value, points.Single(point => point.Cut == cut).Crossed));
        }

        return new PromisedPrecision(
            kept.Count, kept.Count(one => one.Precision < target),
            kept.Count == 0 ? double.NaN : kept.Average(one => one.Precision),
            kept.Count == 0 ? double.NaN : kept.Average(one => one.Mqls));
    }
}
