using Predictive.Learning.Kernels;
using Predictive.Learning.Losses;
using Xunit;

namespace Predictive.Learning.Tests.Kernels;

/// <summary>Every kernel gives its plain twin's bits, at every width and at lengths that fill no register.</summary>
public sealed class KernelTests
{
    private static readonly int[] _lengths = [0, 1, 2, 7, 8, 9, 63, 64, 65, 130, 1000];

    public static TheoryData<string> Widths => [.. KernelSet.Runnable.Select(width => width.ToString())];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Gradients_are_those_of_plain_arithmetic(string width) => ForLengths(width, (kernels, length) =>
    {
        var rows = new Rows(length);
        var (gradients, hessians) = (new double[length], new double[length]);
        var largest = kernels.Derive(rows.Loss, gradients, hessians);
        for (var row = 0; row < length; row++)
        {
            var chance = Elementary.Sigmoid(rows.Margins[row]);
            Assert.Equal(rows.Weights[row] * (chance - rows.Labels[row]), gradients[row]);
            Assert.Equal(rows.Weights[row] * (chance * (1 - chance)), hessians[row]);
        }

        Assert.Equal(gradients.Select(Math.Abs).DefaultIfEmpty().Max(), largest.Gradient);
        Assert.Equal(hessians.DefaultIfEmpty().Max(), largest.Hessian);
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public void Sums_of_losses_are_those_of_plain_arithmetic(string width) => ForLengths(width, (kernels, length) =>
    {
        var rows = new Rows(length);
        var units = Math.ScaleB(1, 38);
        foreach (var shift in new[] { 0, -0.7, 3 })
        {
            var losses = World.Rows(0, length).Select(row => (long)Math.Round(units * (rows.Weights[row]
                * Math.Min(LogLoss.Of(rows.Margins[row] + shift, rows.Labels[row]), LogLossSums.LargestLoss))));
            Assert.Equal(losses.Sum(), kernels.SumOfLogLoss(rows.Loss, shift, units));
            var plain = LogLossSums.PlainSlope(rows.Loss, shift, units);
            Assert.Equal(plain, kernels.SlopeOfLogLoss(rows.Loss, shift, units));
        }

        Assert.Equal(
            rows.Margins.Sum(margin => (long)Math.Round(Math.Abs(margin) * 1024)),
            kernels.SumOfSizes(rows.Margins, 1024));
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public void Packed_levels_are_the_nearest_and_sum_up(string width) => ForLengths(width, (kernels, length) =>
    {
        var rows = new Rows(length);
        var packed = new long[length];
        var sum = kernels.Pack(rows.Margins, rows.Weights, packed, new Levels(64, 128));
        for (var row = 0; row < length; row++)
        {
            Assert.Equal(Math.Round(rows.Margins[row] * 64), PackedSum.Gradient(packed[row]));
            Assert.Equal(Math.Round(rows.Weights[row] * 128), PackedSum.Hessian(packed[row]));
        }

        Assert.Equal(packed.Sum(), sum);
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public void Levels_by_chance_are_the_plain_twins(string width) => ForLengths(width, (kernels, length) =>
    {
        var rows = new Rows(length);
        var (packed, plain) = (new long[length], new long[length]);
        var chance = new RowChance(0xDEADBEEFCAFE, FirstRow: 8192);
        var sum = kernels.PackByChance(rows.Margins, rows.Weights, packed, new Levels(0.01, 0.4), chance);
        Assert.Equal(ChancePackKernel.Plain(rows.Margins, rows.Weights, plain, new Levels(0.01, 0.4), chance), sum);
        Assert.Equal(plain, packed);
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public void Rows_move_and_are_listed_as_the_plain_twin_does(string width) => ForLengths(width, (kernels, length) =>
    {
        var random = new SeededRandom((ulong)length + 3);
        byte[] codes = [.. World.Rows(0, length).Select(row => row % 5 == 0 ? (byte)255 : (byte)random.NextBelow(255))];
        ulong[] kept = [.. World.Rows(0, (length / 64) + 1).Select(_ => random.NextBits())];
        Question[] questions = [new(2, 3, 0, 100, true), new(2, 3, 77, 0, false), new(1, 9, 0, 254, false)];
        foreach (var question in questions)
        {
            byte[] leaves = [.. World.Rows(0, length).Select(_ => (byte)random.NextBelow(3))];
            var moved = World.Rows(0, length)
                .Where(row => leaves[row] == question.Leaf && !question.Stays(codes[row])).ToArray();
            var expected = leaves.Select((leaf, row) => moved.Contains(row) ? question.NewLeaf : leaf).ToArray();
            var isKept = moved.Count(row => ((kept[row / 64] >> row) & 1) == 1);
            Assert.Equal(new Divided(moved.Length, isKept), kernels.Divide(question, codes, leaves, kept));
            Assert.Equal(expected, leaves);
            var list = new int[length];
            var listed = kernels.List(question.NewLeaf, leaves, [], firstRow: 100, list);
            Assert.Equal(moved.Select(row => row + 100), list[..listed]);
            Assert.Equal(isKept, kernels.List(question.NewLeaf, leaves, kept, firstRow: 100, list));
        }
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_best_division_is_the_plain_twins_the_first_of_equals(string width)
    {
        var kernels = KernelSet.Of(Enum.Parse<KernelWidth>(width));
        var random = new SeededRandom(9);
        for (var trial = 0; trial < 200; trial++)
        {
            var bins = 8 * (1 + (trial % 32));
            var few = trial % 3 == 0 ? 2 : 4000; // few different values make equals
            var lefts = World.Rows(0, bins)
                .Select(_ => PackedSum.Of(random.NextBelow(few) - (few / 2), random.NextBelow(few))).ToArray();
            var rule = new GainRule(PackedSum.Of(17, 4000), L1: trial % 2 * 3, L2: trial % 5, 1 + (trial % 7));
            var extra = trial % 4 == 0 ? PackedSum.Of(-5, 9) : 0;
            Assert.Equal(GainKernel.Plain(lefts, rule, extra), kernels.Best(lefts, rule, extra));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1000)]
    public void Bins_are_the_number_of_cut_points_below(int length)
    {
        var random = new SeededRandom(10);
        float[] cuts = [.. World.Rows(-100, 100).Select(cut => (float)cut)];
        var infinity = CutKernel.KeyOf(float.PositiveInfinity);
        long[] keys = [.. cuts.Select(CutKernel.KeyOf), .. Enumerable.Repeat(infinity, 56)];
        float[] values = [.. World.Rows(0, length).Select(
            row => row % 9 == 0 ? row - 100 : (float)((random.NextDouble() - 0.5) * 300))];
        var bins = new byte[length];
        values[0] = -0f;
        CutKernel.Find(values, keys, firstStep: 128, bins);
        Assert.Equal(values.Select(value => (byte)cuts.Count(cut => cut < value)), bins);
    }

    private static void ForLengths(string width, Action<KernelSet, int> check)
    {
        foreach (var length in _lengths)
        {
            check(KernelSet.Of(Enum.Parse<KernelWidth>(width)), length);
        }
    }

    /// <summary>Rows with margins of all sizes, those that overflow and vanish included.</summary>
    private sealed class Rows
    {
        private static readonly double[] _odd = [0, -0.0, 1e-300, 40, -40, 710, -710, 745, -745, 746, -746, 1e6, -1e6];

        public Rows(int length)
        {
            var random = new SeededRandom((ulong)length + 1);
            Margins = [.. World.Rows(0, length).Select(row =>
                row % 3 == 0 ? _odd[row / 3 % _odd.Length] : (random.NextDouble() - 0.5) * 20)];
            Labels = [.. World.Rows(0, length).Select(row => (double)random.NextBelow(2))];
            Weights = [.. World.Rows(0, length).Select(row => random.NextDouble() + 0.1)];
        }

        public double[] Margins { get; }

        public double[] Labels { get; }

        public double[] Weights { get; }

        public LossRows Loss => new(Margins, Labels, Weights);
    }
}
