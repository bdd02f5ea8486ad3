using Predictive.Models;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Models;

public sealed class RollingOriginTests
{
    private static readonly SnapshotSet _set = SmallFunnel.Records(seed: 31, leads: 900).Take(30);
    private static readonly TrainingSplit _split = TrainingSplitter.Split(_set, SplitShares.Default, seed: 7);
    private static readonly IReadOnlyList<RollingFold> _folds = RollingOrigin.Of(_split, 4);

    [Fact]
    public void Every_label_that_is_learned_from_was_known_at_the_origin() => Assert.All(_folds, fold =>
    {
        Assert.True(fold.IsEmbargoed);
        Assert.All(fold.Learn.Concat(fold.StopBy), one => Assert.True(one.MaturesAt <= fold.Origin));
        Assert.All(fold.Judge, one => Assert.True(one.Snapshot.AsOf!.Value.Instant >= fold.Origin));
    });

    [Fact]
    public void Slices_follow_one_another_and_the_test_part_is_in_none_of_them()
    {
        Assert.Equal(4, _folds.Count);
        var judged = _folds.SelectMany(fold => fold.Judge).ToList();
        Assert.Equal(
            [.. _split.Train, .. _split.Calibrate],
            [.. _split.Train.Concat(_split.Calibrate).Take(_split.Learn.Count + _split.StopBy.Count
                + _split.Calibrate.Count - judged.Count), .. judged]);
        var test = _split.Test.Select(one => one.Snapshot.LeadId).ToHashSet();
        Assert.DoesNotContain(
            _folds.SelectMany(fold => fold.Learn.Concat(fold.StopBy).Concat(fold.Judge)),
            one => test.Contains(one.Snapshot.LeadId));
    }

    [Fact]
    public void No_lead_and_no_opportunity_stands_on_two_sides() => Assert.All(_folds, fold =>
    {
        IReadOnlyList<LabelledSnapshot>[] parts = [fold.Learn, fold.StopBy, fold.Judge];
        foreach (var (one, other) in new[] { (0, 1), (0, 2), (1, 2) })
        {
            Assert.Empty(parts[one].Select(each => each.Snapshot.LeadId)
                .Intersect(parts[other].Select(each => each.Snapshot.LeadId)));
            Assert.Empty(parts[one].SelectMany(each => each.OpportunityIds)
                .Intersect(parts[other].SelectMany(each => each.OpportunityIds)));
        }
    });

    [Fact]
    public void Each_origin_knows_more_than_the_one_before() => Assert.All(
        _folds.Zip(_folds.Skip(1)),
        pair =>
        {
            Assert.True(pair.First.Learn.Count < pair.Second.Learn.Count);
            Assert.True(pair.First.Origin < pair.Second.Origin);
        });

    [Theory]
    [InlineData(SplitKind.Order, "by the order of the rows")]
    [InlineData(SplitKind.Random, "in a random order, accounts kept together")]
    [InlineData(SplitKind.Time, "each learned only from labels known by then")]
    public void What_the_folds_are_is_said_in_words(SplitKind kind, string said) =>
        Assert.Contains(said, RollingOrigin.Describe(_folds, kind), StringComparison.Ordinal);

    [Fact]
    public void Where_every_label_has_one_outcome_there_is_no_fold()
    {
        var one = _split with { Learn = [.. _split.Learn.Where(each => each.Converted)], StopBy = [], Calibrate = [] };

        Assert.Empty(RollingOrigin.Of(one, 4));
    }
}
