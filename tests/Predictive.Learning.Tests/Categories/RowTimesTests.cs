using Xunit;

namespace Predictive.Learning.Tests.Categories;

public sealed class RowTimesTests
{
    [Fact]
    public void A_label_known_when_its_row_is_looked_at_is_refused_by_row()
    {
        var error = Assert.Throws<ArgumentException>(() => new RowTimes([1, 2, 3], [2, 2, 4]));
        Assert.Contains("Row 1 is looked at at 2 and its label is known at 2", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new RowTimes([1], [double.NaN]));
        Assert.Throws<ArgumentException>(() => new RowTimes([double.NegativeInfinity], [1]));
        Assert.Throws<ArgumentException>(() => new RowTimes([1, 2], [2]));
    }

    [Fact]
    public void In_an_order_each_row_knows_those_before_it_and_none_of_its_equals()
    {
        var times = RowTimes.InOrder([1, 2, 2, 3]);
        Assert.True(times.KnownAt[0] <= times.AsOf[1]);
        Assert.False(times.KnownAt[1] <= times.AsOf[2]);
        Assert.True(times.KnownAt[2] <= times.AsOf[3]);
    }

    [Fact]
    public void Rows_carry_their_times_and_groups_along()
    {
        var world = World.Make(seed: 51, rows: 4);
        var rows = new LabelledRows(
            world.Features, world.Labels, world.Weights, new RowTimes([1, 2, 3, 4], [5, 6, 7, 8]), [7, 7, 8, 9]);
        var taken = rows.Take([3, 1]);
        Assert.Equal([4, 2], taken.Times!.AsOf);
        Assert.Equal([8, 6], taken.Times.KnownAt);
        Assert.Equal([9, 7], taken.Groups!);
        Assert.Null(world.Take([0]).Times);
        var error = Assert.Throws<ArgumentException>(
            () => new LabelledRows(world.Features, world.Labels, world.Weights, groups: [1, 2]));
        Assert.Contains("4 rows need as many times and groups", error.Message, StringComparison.Ordinal);
    }
}
