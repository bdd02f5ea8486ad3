using Predictive.Learning.Binning;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Tests.Growing;

/// <summary>The slow twin of the histogram: looks at every row for every bin.</summary>
internal static class NaiveHistogram
{
    public static long SumOf(BinnedMatrix matrix, long[] packed, int[] rows, int column, int bin)
    {
        long gradient = 0, hessian = 0;
        foreach (var row in rows.Where(row => matrix.Column(column)[row] == bin))
        {
            gradient += (long)PackedSum.Gradient(packed[row]);
            hessian += (long)PackedSum.Hessian(packed[row]);
        }

        return PackedSum.Of(gradient, hessian);
    }
}
