namespace Predictive.Learning.Kernels;

/// <summary>The kernels in registers of some width.</summary>
/// <typeparam name="TDoubles">A register of doubles.</typeparam>
/// <typeparam name="TBytes">A register of bytes.</typeparam>
internal sealed class LaneKernels<TDoubles, TBytes> : KernelSet
    where TDoubles : struct, IDoubles<TDoubles>
    where TBytes : struct, IBytes<TBytes>
{
    public override Largest Derive(LossRows rows, Span<double> gradients, Span<double> hessians) =>
        LogLossKernel.InLanes<TDoubles>(rows, gradients, hessians);

    public override (long Slope, long Curvature) SlopeOfLogLoss(LossRows rows, double shift, double units) =>
        LogLossSums.SlopeInLanes<TDoubles>(rows, shift, units);

    public override long SumOfLogLoss(LossRows rows, double shift, double units) =>
        LogLossSums.InLanes<TDoubles>(rows, shift, units);

    public override long SumOfSizes(ReadOnlySpan<double> values, double units) =>
        SumKernel.InLanes<TDoubles>(values, units);

    public override long Pack(
        ReadOnlySpan<double> gradients, ReadOnlySpan<double> hessians, Span<long> packed, Levels levels) =>
        PackKernel.InLanes<TDoubles>(gradients, hessians, packed, levels);

    public override long PackByChance(
        ReadOnlySpan<double> gradients,
        ReadOnlySpan<double> hessians,
        Span<long> packed,
        Levels levels,
        RowChance chance) => ChancePackKernel.InLanes<TDoubles>(gradients, hessians, packed, levels, chance);

    public override Divided Divide(
        Question question, ReadOnlySpan<byte> codes, Span<byte> leaves, ReadOnlySpan<ulong> kept) =>
        DivideKernel.InLanes<TBytes>(question, codes, leaves, kept);

    public override int List(
        byte leaf, ReadOnlySpan<byte> leaves, ReadOnlySpan<ulong> kept, int firstRow, Span<int> rows) =>
        ListKernel.InLanes<TBytes>(leaf, leaves, kept, firstRow, rows);

    public override Found Best(ReadOnlySpan<long> lefts, GainRule rule, long extra) =>
        GainKernel.InLanes<TDoubles>(lefts, rule, extra);
}
