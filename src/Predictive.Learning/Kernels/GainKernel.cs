using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Kernels;

/// <summary>Finds the best of some ways to divide a node, all given by the packed sums of their left sides.</summary>
internal static class GainKernel
{
    /// <summary>One after the other: the plain twin.</summary>
    public static Found Plain(ReadOnlySpan<long> lefts, GainRule rule, long extra)
    {
        var best = default(Found);
        for (var place = 0; place < lefts.Length; place++)
        {
            var score = rule.Of(lefts[place] + extra);
            if (score > best.Score) best = new Found(place, score);
        }

        return best;
    }

    /// <summary>Some at once; a whole number of registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Found InLanes<T>(ReadOnlySpan<long> lefts, GainRule rule, long extra)
        where T : struct, IDoubles<T>
    {
        ref readonly var first = ref MemoryMarshal.GetReference(lefts);
        var allGradient = T.All(PackedSum.Gradient(rule.All));
        var allHessian = T.All(PackedSum.Hessian(rule.All));
        var (l1, l2, least, zero) = (T.All(rule.L1), T.All(rule.L2), T.All(rule.MinHessian), T.All(0));
        var more = T.AllBits(extra);
        T bestScore = default, bestPlace = default;
        for (var place = 0; place < lefts.Length; place += T.Count)
        {
            var left = T.AddBits(T.LoadBits(in first, place), more);
            var leftGradient = PackedSum.Gradient(left);
            var leftHessian = PackedSum.Hessian(left);
            var rightGradient = allGradient - leftGradient;
            var rightHessian = allHessian - leftHessian;
            var one = T.Max(T.Abs(leftGradient) - l1, zero);
            var other = T.Max(T.Abs(rightGradient) - l1, zero);
            var oneDivisor = leftHessian + l2;
            var otherDivisor = rightHessian + l2;
            var score = ((one * one * otherDivisor) + (other * other * oneDivisor)) / (oneDivisor * otherDivisor);
            var isAllowed = T.And(T.AtLeast(leftHessian, least), T.AtLeast(rightHessian, least));
            var isBetter = T.And(isAllowed, T.Above(score, bestScore));
            bestScore = T.Select(isBetter, score, bestScore);
            bestPlace = T.Select(isBetter, T.Places + T.All(place), bestPlace);
        }

        return FirstOfBest(bestScore, bestPlace);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Found FirstOfBest<T>(T scores, T places)
        where T : struct, IDoubles<T>
    {
        Span<double> score = stackalloc double[8];
        Span<double> place = stackalloc double[8];
        T.Store(scores, ref score[0], 0);
        T.Store(places, ref place[0], 0);
        var best = 0;
        for (var lane = 1; lane < T.Count; lane++)
        {
            if (score[lane] > score[best] || (score[lane] == score[best] && place[lane] < place[best])) best = lane;
        }

        return new Found((int)place[best], score[best]);
    }
}
