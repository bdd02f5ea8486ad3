namespace Predictive.Learning.Kernels;

/// <summary>The plain twins of all kernels: what runs where nothing better does, and what tests trust.</summary>
internal sealed class PlainKernels : KernelSet
{
    public override Largest Derive(LossRows rows, Span<double> gradients, Span<double> hessians) =>
        LogLossKernel.Plain(rows, gradients, hessians);

    public override (long Slope, long Curvature) SlopeOfLogLoss(LossRows rows, double shift, double units) =>
        LogLossSums.PlainSlope(rows, shift, units);

    public override long SumOfLogLoss(LossRows rows, double shift, double units) =>
        LogLossSums.Plain(rows, shift, units);

    public override long SumOfSizes(ReadOnlySpan<double> values, double units) => SumKernel.Plain(values, units);

    public override long Pack(
        ReadOnlySpan<double> gradients, ReadOnlySpan<double> hessians, Span<long> packed, Levels levels) =>
        PackKernel.Plain(gradients, hessians, packed, levels);

    public override long PackByChance(
        ReadOnlySpan<double> gradients,
        ReadOnlySpan<double> hessians,
        Span<long> packed,
        Levels levels,
        RowChance chance) => ChancePackKernel.Plain(gradients, hessians, packed, levels, chance);

    public override Divided Divide(
        Question question, ReadOnlySpan<byte> codes, Span<byte> leaves, ReadOnlySpan<ulong> kept) =>
        DivideKernel.Plain(question, codes, leaves, kept);

    public override int List(
        byte leaf, ReadOnlySpan<byte> leaves, ReadOnlySpan<ulong> kept, int firstRow, Span<int> rows) =>
        ListKernel.Plain(leaf, leaves, kept, firstRow, rows);

    public override Found Best(ReadOnlySpan<long> lefts, GainRule rule, long extra) =>
        GainKernel.Plain(lefts, rule, extra);
}
