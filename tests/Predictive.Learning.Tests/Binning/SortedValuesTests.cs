using Predictive.Learning.Binning;
using Xunit;

namespace Predictive.Learning.Tests.Binning;

public sealed class SortedValuesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    public void Any_values_come_out_as_the_library_sorts_them(int count)
    {
        var random = new SeededRandom(61);
        var values = Enumerable.Range(0, count)
            .Select(at =>
                at % 3 == 0 ? random.NextBelow(7) - 3 : BitConverter.UInt32BitsToSingle((uint)random.NextBits()))
            .Append(float.NegativeInfinity).Append(float.PositiveInfinity).Append(float.Epsilon).Append(float.NaN)
            .ToArray();
        var expected = values.Where(value => !float.IsNaN(value)).Order().ToArray();
        Assert.Equal(expected, Sorted(values));
    }

    [Fact]
    public void Every_so_manieth_value_is_looked_at_from_the_first_on()
    {
        float[] values = [5, 1, 4, 9, 3, 7, 2];
        Assert.Equal([2, 3, 4, 5], Sorted(values, stride: 2));
        Assert.Equal([2, 5, 9], Sorted(values, stride: 3));
    }

    [Fact]
    public void The_two_zeros_are_one_value() =>
        Assert.All(Sorted([0f, -0f, 0f, -0f]), zero => Assert.False(float.IsNegative(zero)));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(255)]
    public void Many_values_get_the_bins_that_each_gets_alone(int mostBins)
    {
        var random = new SeededRandom(62);
        var values = Enumerable.Range(0, 3000).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
        var bins = BinThresholds.Learn(values, mostBins);
        float[] asked =
            [.. values, .. bins.CutPoints, float.NaN, float.NegativeInfinity, float.PositiveInfinity, 0f, -0f];
        var all = new byte[asked.Length];
        bins.BinAll(asked, all);
        Assert.Equal(Array.ConvertAll(asked, bins.BinOf), all);
        Assert.Equal(mostBins, bins.ValueBins);
    }

    [Fact]
    public void A_column_of_one_value_has_one_bin()
    {
        var all = new byte[3];
        BinThresholds.Learn([4f, 4f], 255).BinAll([3f, 5f, float.NaN], all);
        Assert.Equal<byte>([0, 0, ColumnBins.Missing], all);
    }

    private static float[] Sorted(ReadOnlySpan<float> values, int stride = 1)
    {
        using var sorted = new SortedValues(values, stride);
        return sorted.Values.ToArray();
    }
}
