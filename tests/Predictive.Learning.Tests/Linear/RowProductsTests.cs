using Predictive.Learning.Linear;
using Xunit;

namespace Predictive.Learning.Tests.Linear;

public sealed class RowProductsTests
{
    public static TheoryData<int> Lengths => [0, 1, 7, 8, 9, 16, 31, 513];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Vector_loops_give_the_bits_of_plain_ones(int length)
    {
        var random = new SeededRandom(121 + (ulong)length);
        var (one, other, sums) = (Draw(random, length), Draw(random, length), Draw(random, length));
        Assert.Equal(InLanes(length, at => one[at] * other[at]), RowProducts.Dot(one, other));
        Assert.Equal(InLanes(length, at => one[at] * other[at] * other[at]), RowProducts.Squares(one, other));
        var added = (double[])sums.Clone();
        RowProducts.AddScaled(added, 0.3, one);
        Assert.Equal(sums.Select((sum, at) => sum + (0.3 * one[at])), added);
        sums.CopyTo(added, 0);
        RowProducts.AddScaled(added, 0.3, one, other);
        Assert.Equal(sums.Select((sum, at) => sum + (0.3 * one[at] * other[at])), added);
    }

    [Fact]
    public void Margins_of_the_validation_part_have_the_bits_of_the_model()
    {
        var world = World.Make(seed: 122, rows: 300);
        var later = World.Make(seed: 123, rows: 100, missing: 0.3);
        var regression = new LogisticRegression(DesignBuilder.Build(world, 10), world);
        var margins = new ValidationMargins(later.Features);
        foreach (var strength in new[] { 0.1, 0.01 })
        {
            var model = regression.Fit(strength);
            Assert.Equal(World.MarginsOf(model, later.Features), margins.Of(model).ToArray());
        }
    }

    private static double InLanes(int length, Func<int, double> product)
    {
        var lanes = new double[8];
        var rest = 0.0;
        for (var at = 0; at < length; at++)
        {
            if (at < length / 8 * 8)
            {
                lanes[at % 8] += product(at);
            }
            else
            {
                rest += product(at);
            }
        }

        return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
            + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7])) + rest;
    }

    private static double[] Draw(SeededRandom random, int length) =>
        [.. World.Rows(0, length).Select(_ => (random.NextDouble() * 4) - 2)];
}
