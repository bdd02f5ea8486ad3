namespace Predictive.Models.Simplifying;

/// <summary>
/// Turns log-odds into whole points: rounds them on a few scales, then moves one condition's points by one as long as
/// the log loss falls (the polishing of Ustun and Rudin 2019), the log-odds of a point being fitted each time. Of
/// scales that lose as good as nothing the coarsest stays.
/// </summary>
internal static class IntegerPoints
{
    private const int MostSweeps = 6;
    private const double AsGoodAsNothing = 0.01;

    /// <summary>The most points of a condition, on each scale that is tried.</summary>
    private static readonly int[] _scales = [10, 20, 40];

    /// <summary>The points of each condition; some may be 0.</summary>
    public static int[] Of(ConditionTable table, WeighedConditions weighed)
    {
        var largest = weighed.LogOdds.DefaultIfEmpty().Max(Math.Abs);
        if (!(largest > 0))
            return new int[weighed.LogOdds.Length];
        var nothing = PointSums.Of(table, weighed.Conditions, new int[weighed.LogOdds.Length]).Fitted().Loss;
        var found = _scales.Select(most => Polished(
            PointSums.Of(table, weighed.Conditions, Rounded(weighed.LogOdds, most / largest)))).ToArray();
        var bound = found.Min(one => one.Loss) + (AsGoodAsNothing * (nothing - found.Min(one => one.Loss)));
        return found.First(one => one.Loss <= bound).Points;
    }

    private static int[] Rounded(double[] logOdds, double scale) =>
        Array.ConvertAll(logOdds, one => (int)Math.Round(one * scale, MidpointRounding.AwayFromZero));

    private static (int[] Points, double Loss) Polished(PointSums sums)
    {
        var loss = sums.Fitted().Loss;
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var before = loss;
            for (var place = 0; place < sums.Points.Count; place++)
                loss = Math.Min(Moved(sums, place, 1, loss), Moved(sums, place, -1, loss));
            if (!(loss < before))
                break;
        }

        return ([.. sums.Points], sums.Fitted().Loss);
    }

    /// <summary>Moves a condition's points as far as the loss falls; returns the loss.</summary>
    private static double Moved(PointSums sums, int place, int by, double loss)
    {
        while (true)
        {
            sums.Move(place, by);
            if (sums.Fitted().Loss is var tried && tried < loss - 1e-12)
            {
                loss = tried;
                continue;
            }

            sums.Move(place, -by);
            return loss;
        }
    }
}
