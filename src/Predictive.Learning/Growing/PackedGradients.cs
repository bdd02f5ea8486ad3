using System.Runtime.CompilerServices;
using Predictive.Learning.Boosting;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>Every row's gradient and hessian in whole levels, packed into one number, ready to be summed.</summary>
/// <param name="gradients">The gradients in full.</param>
/// <param name="options">How coarse the levels are, and how many rows are drawn.</param>
/// <param name="hessianIsTheSmaller">Whether both can share one scale.</param>
/// <param name="team">Who works.</param>
internal sealed class PackedGradients(
    Gradients gradients, BoostingOptions options, bool hessianIsTheSmaller, WorkTeam team)
{
    private const int RowsWorthThreads = 4 * RowChunks.Rows;

    private readonly long[] _packed = new long[gradients.Rows];
    private readonly long[] _sums = new long[RowChunks.Count(gradients.Rows)];

    /// <summary>The packed gradient and hessian of each row; 0 where a row is left out.</summary>
    public ReadOnlySpan<long> Packed => _packed;

    /// <summary>The sum over all rows.</summary>
    public long Sum { get; private set; }

    /// <summary>The rows that are not left out.</summary>
    public KeptRows Kept { get; } = new(gradients.Rows);

    /// <summary>How many levels a gradient and a hessian of 1 have.</summary>
    public Levels Levels { get; private set; }

    /// <summary>Packs anew.</summary>
    /// <param name="key">Where chance starts, where it is used.</param>
    /// <param name="all">Whether no row may be left out.</param>
    public void Pack(ulong key, bool all)
    {
        var isByChance = options.GradientLevels > 0 && !all;
        var isDrawn = options.RowShare < 1 && !all;
        Levels = isByChance ? FewLevels() : FineLevels();
        Kept.Choose(!isByChance && !isDrawn);
        team.Run(_sums.Length, gradients.Rows >= RowsWorthThreads, chunk =>
        {
            var (start, length) = (RowChunks.Start(chunk), RowChunks.Length(chunk, gradients.Rows));
            var gradient = gradients.Gradient.AsSpan(start, length);
            var hessian = gradients.Hessian.AsSpan(start, length);
            var packed = _packed.AsSpan(start, length);
            _sums[chunk] = isByChance
                ? team.Kernels.PackByChance(gradient, hessian, packed, Levels, new RowChance(key, start))
                : team.Kernels.Pack(gradient, hessian, packed, Levels);
            if (isDrawn) _sums[chunk] -= LeaveOut(packed, new RowChance(~key, start));
            Kept.Keep(chunk, packed);
        });
        Sum = _sums.Sum();
    }

    private Levels FineLevels()
    {
        var room = PackedSum.Most - gradients.Rows; // rounding can add half a level a row
        var totals = gradients.Totals;
        return new Levels(PowerOfTwoUpTo(room, totals.Gradient), PowerOfTwoUpTo(room, totals.Hessian));
    }

    private Levels FewLevels()
    {
        var most = Math.Max(1, Math.Min(options.GradientLevels, Math.Floor(PackedSum.Most / gradients.Rows) - 1));
        var gradient = most / Positive(gradients.Largest.Gradient);
        return new Levels(gradient, hessianIsTheSmaller ? gradient : most / Positive(gradients.Largest.Hessian));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long LeaveOut(Span<long> packed, RowChance chance)
    {
        var sum = 0L;
        for (var at = 0; at < packed.Length; at++)
        {
            if (chance.Of(at) < options.RowShare) continue;
            sum += packed[at];
            packed[at] = 0;
        }

        return sum;
    }

    private static double PowerOfTwoUpTo(double room, double total) =>
        Math.ScaleB(1, Math.Clamp(Math.ILogB(room / Positive(total)), -900, 900));

    private static double Positive(double size) => size > 0 ? size : 1;
}
