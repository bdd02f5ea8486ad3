using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Predictive.Learning.Losses;

namespace Predictive.Learning.Kernels;

/// <summary>Exact sums of the log loss, and of its slope and curvature, in whole units.</summary>
internal static class LogLossSums
{
    /// <summary>A row's loss counts as at most this.</summary>
    public const double LargestLoss = 4096;

    /// <summary>The slope and curvature in the one number added to all margins, row by row: the plain twin.</summary>
    public static (long Slope, long Curvature) PlainSlope(LossRows rows, double shift, double units)
    {
        long slope = 0, curvature = 0;
        for (var row = 0; row < rows.Margins.Length; row++)
        {
            var chance = Elementary.Sigmoid(rows.Margins[row] + shift);
            slope += WholeNumber.Of(rows.Weights[row] * LogLoss.Gradient(chance, rows.Labels[row]) * units);
            curvature += WholeNumber.Of(rows.Weights[row] * LogLoss.Hessian(chance) * units);
        }

        return (slope, curvature);
    }

    /// <summary>The same, some rows at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (long Slope, long Curvature) SlopeInLanes<T>(LossRows rows, double shift, double units)
        where T : struct, IDoubles<T>
    {
        ref readonly var margins = ref MemoryMarshal.GetReference(rows.Margins);
        ref readonly var labels = ref MemoryMarshal.GetReference(rows.Labels);
        ref readonly var weights = ref MemoryMarshal.GetReference(rows.Weights);
        T slope = T.AllBits(0), curvature = T.AllBits(0);
        var row = 0;
        for (; row <= rows.Margins.Length - T.Count; row += T.Count)
        {
            var weight = T.Load(in weights, row);
            var chance = ExpLanes.Sigmoid(T.Load(in margins, row) + T.All(shift));
            var gradient = weight * (chance - T.Load(in labels, row));
            slope = T.AddBits(slope, WholeNumber.Of(gradient * T.All(units)));
            var hessian = weight * (chance * (T.All(1) - chance));
            curvature = T.AddBits(curvature, WholeNumber.Of(hessian * T.All(units)));
        }

        var rest = PlainSlope(rows.From(row), shift, units);
        return (Lanes.SumOfBits(slope) + rest.Slope, Lanes.SumOfBits(curvature) + rest.Curvature);
    }

    /// <summary>The loss itself, row by row: the plain twin.</summary>
    public static long Plain(LossRows rows, double shift, double units)
    {
        var sum = 0L;
        for (var row = 0; row < rows.Margins.Length; row++)
        {
            var loss = Math.Min(LogLoss.Of(rows.Margins[row] + shift, rows.Labels[row]), LargestLoss);
            sum += WholeNumber.Of(rows.Weights[row] * loss * units);
        }

        return sum;
    }

    /// <summary>The same, some rows at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long InLanes<T>(LossRows rows, double shift, double units)
        where T : struct, IDoubles<T>
    {
        ref readonly var margins = ref MemoryMarshal.GetReference(rows.Margins);
        ref readonly var labels = ref MemoryMarshal.GetReference(rows.Labels);
        ref readonly var weights = ref MemoryMarshal.GetReference(rows.Weights);
        var sum = T.AllBits(0);
        var row = 0;
        for (; row <= rows.Margins.Length - T.Count; row += T.Count)
        {
            var margin = T.Load(in margins, row) + T.All(shift);
            var isOne = T.Above(T.Load(in labels, row), T.All(0.5));
            var loss = ExpLanes.Softplus(T.Select(isOne, T.All(0) - margin, margin));
            loss = T.Select(T.Above(loss, T.All(LargestLoss)), T.All(LargestLoss), loss);
            sum = T.AddBits(sum, WholeNumber.Of(T.Load(in weights, row) * loss * T.All(units)));
        }

        return Lanes.SumOfBits(sum) + Plain(rows.From(row), shift, units);
    }
}
