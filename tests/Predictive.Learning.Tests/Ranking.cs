namespace Predictive.Learning.Tests;

/// <summary>How well margins order rows.</summary>
internal static class Ranking
{
    /// <summary>The share of pairs of a one and a zero in which the one is higher; ties count half.</summary>
    public static double Auc(double[] margins, double[] labels)
    {
        var sorted = (double[])margins.Clone();
        var ordered = (double[])labels.Clone();
        Array.Sort(sorted, ordered);
        double below = 0, pairs = 0, ones = 0;
        for (var i = 0; i < sorted.Length;)
        {
            double onesHere = 0, zerosHere = 0;
            for (var value = sorted[i]; i < sorted.Length && sorted[i] == value; i++)
            {
                onesHere += ordered[i];
                zerosHere += 1 - ordered[i];
            }

            pairs += onesHere * (below + (zerosHere / 2));
            below += zerosHere;
            ones += onesHere;
        }

        return pairs / (ones * below);
    }
}
