using Predictive.Data;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Features;

/// <summary>
/// One pass over a snapshot's events tells what a naive twin counts from the raw tables, to the last bit.
/// </summary>
public sealed class FeatureTwinTests
{
    private const int Pairs = 2000;

    private static readonly FunnelRecords _records = ActivityWorld.Records(seed: 31, leads: 150);
    private static readonly ILookup<string, FunnelEvent> _events = _records.Events.ToLookup(one => one.LeadId);
    private static readonly Feature[] _features = Learnable(_records);

    [Fact]
    public void Every_family_is_among_the_features_that_are_compared()
    {
        var families = _features.Select(feature => feature.GetType()).Distinct().ToList();
        Assert.Superset(
            new HashSet<Type>
            {
                typeof(EventCount), typeof(ActiveDays), typeof(EventRecency), typeof(EventTrend), typeof(EventPace),
                typeof(LongestSilence), typeof(Touch), typeof(LocalTime), typeof(EmailKind), typeof(TitleWord),
                typeof(QuantitySum), typeof(AttributeWord),
            }, families.ToHashSet());
        Assert.Equal(
            Enum.GetValues<EventBy>().Where(by => by != EventBy.Type),
            _features.OfType<EventFeature>().Select(feature => feature.By).OfType<EventBy>().Distinct().Order());
    }

    [Fact]
    public void Features_equal_those_counted_from_scratch_to_the_last_bit()
    {
        var (chance, naive) = (new SeededRandom(77), new NaiveFeatures(_records));
        for (var i = 0; i < Pairs; i++)
        {
            var (lead, asOf) = Pair(chance);
            var snapshot = _records.At(lead.Id, asOf)!;
            var values = Values(_features, snapshot);
            for (var f = 0; f < _features.Length; f++)
            {
                var twin = naive.Of(_features[f], lead, asOf);
                Assert.True(
                    Same(twin, values[f]), $"{_features[f].Name} of {lead.Id} at {asOf:O}: {twin} and {values[f]}");
            }
        }
    }

    [Fact]
    public void Features_of_records_that_end_at_the_as_of_date_are_the_same()
    {
        var chance = new SeededRandom(78);
        for (var i = 0; i < Pairs / 3; i++)
        {
            var (lead, asOf) = Pair(chance);
            var whole = Values(_features, _records.At(lead.Id, asOf)!);
            var ended = Values(_features, ActivityWorld.EndingAt(_records, asOf).At(lead.Id, asOf)!);
            Assert.True(whole.Zip(ended).All(pair => Same(pair.First, pair.Second)));
        }
    }

    [Fact]
    public void Appending_the_future_or_another_order_of_the_rows_changes_no_feature()
    {
        var chance = new SeededRandom(80);
        var future = ActivityWorld.Records(seed: 32, leads: 150).Events;
        for (var i = 0; i < Pairs / 10; i++)
        {
            var (lead, asOf) = Pair(chance);
            var later = future.Select(one => one.KnownAt > asOf ? one : one with { LearnedAt = asOf.AddTicks(1) });
            var longer = Records(RecordsCopies.Shuffled(_records.Events.Concat(later), seed: (ulong)i));
            var before = Values(_features, _records.At(lead.Id, asOf)!);
            var after = Values(_features, longer.At(lead.Id, asOf)!);
            Assert.True(before.Zip(after).All(pair => Same(pair.First, pair.Second)));
        }
    }

    private static FunnelRecords Records(IEnumerable<FunnelEvent> events) => new()
    {
        LeadColumns = _records.LeadColumns,
        Leads = RecordsCopies.Shuffled(_records.Leads, seed: 1),
        Events = EventLog.Of(events, _records.Events.Quantities, _records.Events.Details),
        Campaigns = RecordsCopies.Shuffled(_records.Campaigns, seed: 2),
        TimeZone = _records.TimeZone,
        KnownOn = _records.KnownOn,
    };

    [Fact]
    public void A_row_says_what_the_values_say()
    {
        var mature = _records.Take(30, 7, 60).Mature;
        var catalogue = FeatureMatrixBuilder.Learn(mature, new GrowingTrackRecords(mature));
        var (fast, slow) = (new float[catalogue.Features.Count], new float[catalogue.Features.Count]);
        var values = new FeatureValue[fast.Length];
        foreach (var one in mature)
        {
            catalogue.Describe(one.Snapshot, FrozenTrackRecords.None, fast);
            catalogue.Values(one.Snapshot, FrozenTrackRecords.None, values);
            catalogue.Describe(values, slow);
            Assert.Equal(slow.Select(SnapshotPrint.Bits), fast.Select(SnapshotPrint.Bits));
        }
    }

    [Fact]
    public void One_feature_alone_says_what_it_says_among_all()
    {
        var chance = new SeededRandom(79);
        for (var i = 0; i < 20; i++)
        {
            var (lead, asOf) = Pair(chance);
            var snapshot = _records.At(lead.Id, asOf)!;
            var values = Values(_features, snapshot);
            Assert.All(_features.Index(), one => Assert.True(
                Same(one.Item.Of(snapshot, FrozenTrackRecords.None), values[one.Index]), one.Item.Name));
        }
    }

    private static (Lead Lead, DateTime AsOf) Pair(SeededRandom chance)
    {
        var lead = _records.Leads[chance.NextBelow(_records.Leads.Count)];
        DateTime[] moments =
        [
            lead.CreatedAt!.Value.AddDays(chance.NextBelow(90)),
            .. _events[lead.Id].SelectMany(one => new[] { one.At, one.KnownAt }),
        ];
        var asOf = moments[chance.NextBelow(moments.Length)].AddTicks(chance.NextBelow(3) - 1);
        return (lead, asOf < lead.CreatedAt ? lead.CreatedAt.Value : asOf);
    }

    private static Feature[] Learnable(FunnelRecords records)
    {
        var mature = records.Take(30, 7, 60).Mature;
        var shape = FunnelShape.Of(mature, new GrowingTrackRecords(mature));
        var declared = FeatureDeclarations.For(shape with { Conversions = FeatureDeclarations.ManyConversions });
        return [.. declared.Where(feature => feature is not RecordRate)];
    }

    private static FeatureValue[] Values(Feature[] features, Snapshot snapshot)
    {
        var columns = features.Select(feature => feature.Kind == FeatureKind.Category
            ? FeatureColumn.Category(feature.Name, [])
            : FeatureColumn.Number(feature.Name));
        var values = new FeatureValue[features.Length];
        new FeatureCatalogue(features, [.. columns]).Values(snapshot, FrozenTrackRecords.None, values);
        return values;
    }

    private static bool Same(FeatureValue one, FeatureValue other) => one.Word == other.Word
        && BitConverter.SingleToInt32Bits(one.Number) == BitConverter.SingleToInt32Bits(other.Number);
}
