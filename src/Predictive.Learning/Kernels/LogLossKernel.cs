using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Predictive.Learning.Losses;

namespace Predictive.Learning.Kernels;

/// <summary>The gradients and hessians of the log loss.</summary>
internal static class LogLossKernel
{
    /// <summary>Row by row: the plain twin.</summary>
    public static Largest Plain(LossRows rows, Span<double> gradients, Span<double> hessians)
    {
        double gradient = 0, hessian = 0;
        for (var row = 0; row < gradients.Length; row++)
        {
            var chance = Elementary.Sigmoid(rows.Margins[row]);
            gradients[row] = rows.Weights[row] * LogLoss.Gradient(chance, rows.Labels[row]);
            hessians[row] = rows.Weights[row] * LogLoss.Hessian(chance);
            gradient = Math.Max(gradient, Math.Abs(gradients[row]));
            hessian = Math.Max(hessian, hessians[row]);
        }

        return new Largest(gradient, hessian);
    }

    /// <summary>Some rows at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Largest InLanes<T>(LossRows rows, Span<double> gradients, Span<double> hessians)
        where T : struct, IDoubles<T>
    {
        ref readonly var margins = ref MemoryMarshal.GetReference(rows.Margins);
        ref readonly var labels = ref MemoryMarshal.GetReference(rows.Labels);
        ref readonly var weights = ref MemoryMarshal.GetReference(rows.Weights);
        ref var firstGradient = ref MemoryMarshal.GetReference(gradients);
        ref var firstHessian = ref MemoryMarshal.GetReference(hessians);
        T largestGradient = default, largestHessian = default;
        var row = 0;
        for (; row <= gradients.Length - T.Count; row += T.Count)
        {
            var weight = T.Load(in weights, row);
            var chance = ExpLanes.Sigmoid(T.Load(in margins, row));
            var gradient = weight * (chance - T.Load(in labels, row));
            var hessian = weight * (chance * (T.All(1) - chance));
            T.Store(gradient, ref firstGradient, row);
            T.Store(hessian, ref firstHessian, row);
            largestGradient = T.Max(largestGradient, T.Abs(gradient));
            largestHessian = T.Max(largestHessian, hessian);
        }

        return Plain(rows.From(row), gradients[row..], hessians[row..])
            .With(new Largest(Lanes.Largest(largestGradient), Lanes.Largest(largestHessian)));
    }
}
