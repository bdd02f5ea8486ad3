namespace Predictive.Leakage;

/// <summary>Spearman's rank correlation (1904), ties at their mean rank.</summary>
internal static class RankCorrelation
{
    /// <summary>From -1 to 1; 0 where either side has one value only.</summary>
    public static double Of(double[] left, double[] right) => OfRanks(RanksOf(left), RanksOf(right));

    /// <summary>The same of values whose ranks are known.</summary>
    public static double OfRanks(double[] a, double[] b)
    {
        var mean = (a.Length - 1) / 2.0;
        double products = 0, squaresA = 0, squaresB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            products += (a[i] - mean) * (b[i] - mean);
            squaresA += (a[i] - mean) * (a[i] - mean);
            squaresB += (b[i] - mean) * (b[i] - mean);
        }

        return squaresA > 0 && squaresB > 0 ? products / Math.Sqrt(squaresA * squaresB) : 0;
    }

    /// <summary>The rank of each value, from 0; NaN ranks lowest.</summary>
    public static double[] RanksOf(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort([.. values], order);
        var ranks = new double[values.Length];
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to < order.Length && values[order[to]].Equals(values[order[from]]))
            {
                to++;
            }

            for (var rank = from; rank < to; rank++)
            {
                ranks[order[rank]] = (from + to - 1) / 2.0;
            }

            from = to;
        }

        return ranks;
    }
}
