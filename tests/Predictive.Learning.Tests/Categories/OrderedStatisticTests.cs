using Predictive.Learning.Categories;
using Xunit;

namespace Predictive.Learning.Tests.Categories;

public sealed class OrderedStatisticTests
{
    private const double Strength = 2;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Each_row_sees_what_the_naive_twin_counts(ulong seed, bool hasGroups)
    {
        var rows = Leads(seed, 300, hasGroups);
        Assert.All(
            NaiveStatistic.Of(rows, 0, Strength).Zip(Learn(rows).OfRow), pair => AssertNear(pair.First, pair.Second));
    }

    [Fact]
    public void Outcomes_not_known_by_a_rows_as_of_date_change_no_bit_of_what_it_sees()
    {
        var rows = Leads(seed: 5, 400, hasGroups: true);
        var before = Learn(rows).OfRow;
        foreach (var now in new[] { 10.0, 40, 90 })
        {
            var turned = rows.Labels.Select((label, row) => rows.Times!.KnownAt[row] > now ? 1 - label : label);
            var after = Learn(With(rows, [.. turned])).OfRow;
            var early = World.Rows(0, rows.Rows).Where(row => rows.Times!.AsOf[row] <= now).ToArray();
            Assert.Equal(early.Select(row => before[row]), early.Select(row => after[row]));
            Assert.NotEqual(before, after);
        }
    }

    [Fact]
    public void No_row_sees_its_own_label_nor_another_of_its_group()
    {
        var rows = Leads(seed: 6, 300, hasGroups: true);
        var before = Learn(rows).OfRow;
        for (var group = 0; group < 20; group++)
        {
            var turned = rows.Labels.Select((label, row) => rows.Groups![row] == group ? 1 - label : label);
            var after = Learn(With(rows, [.. turned])).OfRow;
            var own = World.Rows(0, rows.Rows).Where(row => rows.Groups![row] == group).ToArray();
            Assert.Equal(own.Select(row => before[row]), own.Select(row => after[row]));
        }
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void The_order_of_the_rows_changes_no_bit_even_where_labels_become_known_together(ulong seed, bool isDated)
    {
        var dated = Leads(seed, 300, hasGroups: true);
        var rows = isDated ? dated
            : new LabelledRows(dated.Features, dated.Labels, dated.Weights, times: null, dated.Groups);
        var order = World.Rows(0, rows.Rows);
        new SeededRandom(seed).Shuffle(order.AsSpan());
        var plain = Learn(rows);
        var shuffled = Learn(rows.Take(order));
        Assert.Equal(order.Select(row => plain.OfRow[row]), shuffled.OfRow);
        Assert.Equal(plain.Served.OfLevel.ToArray(), shuffled.Served.OfLevel.ToArray());
    }

    [Fact]
    public void A_weight_of_three_is_three_rows_of_the_same_lead()
    {
        var rows = Leads(seed: 9, 200, hasGroups: false);
        int[] alone = World.Rows(0, rows.Rows);
        var weighted = new LabelledRows(
            rows.Features, rows.Labels, [.. alone.Select(row => row % 3 == 0 ? 3.0 : 1)], rows.Times, alone);
        var plain = new LabelledRows(rows.Features, rows.Labels, [.. alone.Select(_ => 1.0)], rows.Times, alone);
        int[] repeats = [.. alone.SelectMany(row => Enumerable.Repeat(row, row % 3 == 0 ? 3 : 1))];
        var expected = Learn(weighted);
        var repeated = Learn(plain.Take(repeats));
        Assert.All(
            repeats.Select(row => expected.OfRow[row]).Zip(repeated.OfRow),
            pair => AssertNear(pair.First, pair.Second));
        Assert.All(
            expected.Served.OfLevel.ToArray().Zip(repeated.Served.OfLevel.ToArray()),
            pair => AssertNear(pair.First, pair.Second));
    }

    [Fact]
    public void What_is_served_counts_all_rows_and_tells_unseen_from_missing()
    {
        var column = FeatureColumn.Category("company", ["often", "never", "no row"]);
        var matrix = new FeatureMatrix([column], [[0, 0, 0, 0, 1, 1, 1, 1, float.NaN]]);
        var rows = new LabelledRows(
            matrix,
            [1, 1, 1, 1, 0, 0, 0, 0, 1],
            [1, 1, 1, 1, 1, 1, 1, 1, 1],
            RowTimes.InOrder([1, 2, 3, 4, 5, 6, 7, 8, 9]));
        var statistic = Learn(rows).Served;
        Assert.Equal([(4 + 2) / (2f + 2), (0 + 2) / (2f + 2), 1], statistic.OfLevel.ToArray());
        Assert.Equal(1, statistic.Of(FeatureColumn.Unseen));
        Assert.Equal(float.NaN, statistic.Of(float.NaN));
    }

    [Fact]
    public void A_label_that_is_only_supposed_is_never_counted()
    {
        var rows = Leads(seed: 12, 200, hasGroups: false);
        var known = World.Rows(0, 100);
        double[] knownAt = [.. rows.Times!.KnownAt.Select((at, row) => row < 100 ? at : double.PositiveInfinity)];
        var half = new LabelledRows(
            rows.Features, rows.Labels, rows.Weights, new RowTimes(rows.Times.AsOf, knownAt));
        Assert.Equal(Learn(rows.Take(known)).Served.OfLevel.ToArray(), Learn(half).Served.OfLevel.ToArray());
        Assert.Equal(Learn(rows.Take(known)).OfRow, Learn(half).OfRow[..100]);
    }

    [Fact]
    public void Without_times_the_seed_alone_decides_what_is_seen_first()
    {
        var dated = Leads(seed: 10, 300, hasGroups: false);
        var rows = new LabelledRows(dated.Features, dated.Labels, dated.Weights);
        Assert.Equal(Learn(rows, seed: 1).OfRow, Learn(rows, seed: 1).OfRow);
        Assert.NotEqual(Learn(rows, seed: 1).OfRow, Learn(rows, seed: 2).OfRow);
        Assert.Equal(Learn(dated, seed: 1).OfRow, Learn(dated, seed: 2).OfRow);
    }

    [Fact]
    public void A_level_of_one_row_says_nothing()
    {
        var names = World.Rows(0, 100).Select(row => $"id {row}").ToArray();
        var random = new SeededRandom(11);
        float[] codes = [.. World.Rows(0, 100).Select(row => (float)row)];
        var rows = new LabelledRows(
            new FeatureMatrix([FeatureColumn.Category("id", names)], [codes]),
            [.. names.Select(_ => (double)random.NextBelow(2))],
            [.. names.Select(_ => 1.0)]);
        Assert.All(Learn(rows).OfRow, number => Assert.Equal(1, number));
        Assert.Equal(0, new LevelRows(rows, 0).TellingLevels);
    }

    private static OrderedStatistic Learn(LabelledRows rows, ulong seed = 1) => OrderedStatistic.Learn(
        rows, new LevelRows(rows, 0), RowOrder.Of(rows, seed), Strength);

    private static LabelledRows With(LabelledRows rows, double[] labels) =>
        new(rows.Features, labels, rows.Weights, rows.Times, rows.Groups);

    /// <summary>Looks at leads, up to three each, on few days so that many labels become known together.</summary>
    private static LabelledRows Leads(ulong seed, int rows, bool hasGroups)
    {
        var random = new SeededRandom(seed);
        var column = FeatureColumn.Category("company", [.. World.Rows(0, 12).Select(level => $"company {level}")]);
        var groups = World.Rows(0, rows).Select(_ => random.NextBelow(rows / 3)).ToArray();
        float[] codes = [.. World.Rows(0, rows).Select(row => random.NextDouble() switch
        {
            < 0.05 => float.NaN,
            < 0.1 => FeatureColumn.Unseen,
            < 0.2 => random.NextBelow(12),
            _ => hasGroups ? groups[row] % 12 : random.NextBelow(12),
        })];
        double[] asOf = [.. codes.Select(_ => (double)random.NextBelow(100))];
        return new LabelledRows(
            new FeatureMatrix([column], [codes]),
            [.. codes.Select(_ => random.NextBelow(4) == 0 ? 1.0 : 0)],
            [.. codes.Select(_ => 0.25 * (1 + random.NextBelow(4)))],
            new RowTimes(asOf, Array.ConvertAll(asOf, day => day + 1 + random.NextBelow(30))),
            hasGroups ? groups : null);
    }

    private static void AssertNear(float expected, float actual) =>
        Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) < 1e-5, $"{expected} became {actual}");
}
