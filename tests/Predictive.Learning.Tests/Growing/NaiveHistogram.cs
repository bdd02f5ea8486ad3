using Predictive.Learning.Binning;
using Predictive.Learning.Growing;

namespace Predictive.Learning.Tests.Growing;

/// <summary>The slow twin of the histogram: looks at every row for every bin.</summary>
internal static class NaiveHistogram
{
    public static HistogramBin BinOf(BinnedMatrix matrix, Gradients gradients, int[] rows, int column, int bin)
    {
        var inBin = rows.Where(row => matrix.Column(column)[row] == bin).ToArray();
        return new HistogramBin
        {
            Gradient = inBin.Sum(row => gradients.Gradient[row]),
            Hessian = inBin.Sum(row => gradients.Hessian[row]),
            Rows = inBin.Length,
        };
    }
}
