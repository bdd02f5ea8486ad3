using System.Text;
using Predictive.Data;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Features;

public sealed class CatalogueTests
{
    private static readonly AttributeColumn _country = new("country", AttributeKind.Category);
    private static readonly AttributeColumn _size = new("size", AttributeKind.Number);

    [Fact]
    public void A_catalogue_that_was_saved_comes_back_with_the_same_hash_and_gives_the_same_bits()
    {
        var mature = SmallFunnel.Records(seed: 4, leads: 300).Take(30, 0, 30).Mature;
        var track = new GrowingTrackRecords(mature);
        var catalogue = FeatureMatrixBuilder.Learn(mature, track);
        var loaded = FeatureCatalogue.Load(Saved(catalogue));
        Assert.Equal(catalogue.Hash, loaded.Hash);
        Assert.Equal(catalogue.Features, loaded.Features);
        Assert.All(mature, one => Assert.Equal(
            SnapshotPrint.Row(catalogue, one.Snapshot, track), SnapshotPrint.Row(loaded, one.Snapshot, track)));
    }

    [Fact]
    public void The_hash_tells_catalogues_apart_that_differ_in_one_level()
    {
        static FeatureCatalogue Of(params string[] levels) => new(
            [new AttributeWord("country", AttributeOwner.Lead)], [FeatureColumn.Category("country", levels)]);
        Assert.Equal(Of("DE", "US").Hash, Of("DE", "US").Hash);
        Assert.Equal(3, new[] { Of("DE", "US").Hash, Of("US", "DE").Hash, Of("DE").Hash }.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[{}]")]
    [InlineData("[{\"name\": \"x\", \"meaning\": \"\", \"feature\": {\"recipe\": \"fortune\"}}]")]
    [InlineData("{\"leads\": 3}")]
    public void What_is_no_catalogue_is_refused(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Contains("catalogue", Assert.Throws<InvalidDataException>(() => FeatureCatalogue.Load(stream)).Message);
    }

    [Fact]
    public void Features_and_columns_must_be_of_the_same_names()
    {
        Feature[] features = [new AttributeNumber("size", AttributeOwner.Lead)];
        Assert.Throws<ArgumentException>(() => new FeatureCatalogue(features, [FeatureColumn.Number("other")]));
        Assert.Throws<ArgumentException>(() => new FeatureCatalogue(features, [FeatureColumn.Category("size", ["1"])]));
    }

    [Fact]
    public void Features_that_say_the_same_of_every_lead_and_repeats_of_earlier_ones_are_left_out()
    {
        AttributeColumn[] columns =
            [_size, new("copy_of_size", AttributeKind.Number), new("constant", AttributeKind.Number), _country,
                new("always_missing", AttributeKind.Category), new("one_word", AttributeKind.Category)];
        var funnel = new HandFunnel(columns);
        for (var i = 0; i < 6; i++)
        {
            var (size, country) = (AttributeValue.Of(i), AttributeValue.Of(i % 2 == 0 ? "DE" : "US"));
            funnel.Lead($"L{i}", i, attributes:
                [size, size, AttributeValue.Of(7), country, AttributeValue.Missing, AttributeValue.Of("same")]);
        }

        Assert.Equal(["copy_of_size", "country"], NamesOf(funnel.Records().Take()));
    }

    [Fact]
    public void What_says_what_became_of_a_lead_is_never_a_feature()
    {
        var funnel = new HandFunnel(_size, new("stage", AttributeKind.Number, KnownWhen.Outcome));
        for (var i = 0; i < 4; i++)
        {
            funnel.Lead($"L{i}", i, attributes: [AttributeValue.Of(i * i), AttributeValue.Of(-i)]);
        }

        Assert.Equal(["size"], NamesOf(funnel.Records().Take()));
    }

    [Fact]
    public void A_word_that_training_never_saw_differs_from_a_missing_one_and_from_known_ones()
    {
        var funnel = new HandFunnel(_country);
        string?[] words = ["DE", "DE", "US", "US", "FR", null];
        for (var i = 0; i < words.Length; i++)
        {
            funnel.Lead($"L{i}", i, attributes: [AttributeValue.Of(words[i])]);
        }

        var mature = funnel.Records().Take().Mature;
        var track = new GrowingTrackRecords(mature);
        var catalogue = FeatureMatrixBuilder.Learn(mature, track);
        var matrix = FeatureMatrixBuilder.Build(catalogue, mature.Select(one => one.Snapshot), track);
        Assert.Equal(["DE", "US"], catalogue.Columns[0].Levels);
        Assert.Equal([0, 0, 1, 1, FeatureColumn.Unseen, float.NaN], matrix.Column(0).ToArray());
    }

    [Fact]
    public void A_word_of_one_lead_alone_is_no_level_however_often_the_lead_is_looked_at()
    {
        var funnel = new HandFunnel(_country, new("id_of_its_own", AttributeKind.Category));
        for (var i = 0; i < 6; i++)
        {
            var country = AttributeValue.Of(i % 2 == 0 ? "DE" : "US");
            funnel.Lead($"L{i}", i, attributes: [country, AttributeValue.Of($"X{i}")]);
        }

        var mature = funnel.Records().Take(30, 0, 7, 30).Mature;
        Assert.Equal(18, mature.Count);
        var catalogue = FeatureMatrixBuilder.Learn(mature, new GrowingTrackRecords(mature));
        Assert.DoesNotContain("id_of_its_own", catalogue.Columns.Select(column => column.Name));
        Assert.Contains("country", catalogue.Columns.Select(column => column.Name));
    }

    [Fact]
    public void The_order_of_the_columns_changes_no_bit_of_the_matrix()
    {
        var records = SmallFunnel.Records(seed: 9, leads: 300);
        Assert.Equal(MatrixByName(records), MatrixByName(records.ColumnsReversed()));
    }

    [Fact]
    public void Of_many_types_of_events_the_forty_that_most_leads_have_get_features()
    {
        var funnel = new HandFunnel();
        for (var i = 0; i < 60; i++)
        {
            funnel.Lead($"L{i:00}");
            for (var type = 0; type < 45; type++)
            {
                // Type t45 happens most often of all, but to one lead only.
                if (i % 45 >= type) funnel.Event($"L{i:00}", $"t{type:00}", 1 + (type % 5));
                if (i == 0) funnel.Event("L00", "t45", 2);
            }
        }

        var types = NamesOf(funnel.Records().Take())
            .Where(name => name.EndsWith(".days_since_last", StringComparison.Ordinal))
            .Select(name => name.Split('.')[0]).Where(name => name != "events").ToList();
        Assert.True(types.Count <= 40);
        Assert.Contains("t39", types);
        Assert.DoesNotContain("t40", types);
        Assert.DoesNotContain("t45", types);
    }

    [Fact]
    public void A_lead_s_age_is_a_feature_only_where_leads_are_looked_at_at_several_ages()
    {
        var records = SmallFunnel.Records(seed: 4, leads: 200);
        Assert.DoesNotContain("lead_age", NamesOf(records.Take(30, 7)));
        Assert.Contains("lead_age", NamesOf(records.Take(30, 0, 7)));
    }

    private static IEnumerable<string> NamesOf(SnapshotSet set) =>
        FeatureMatrixBuilder.Learn(set.Mature, new GrowingTrackRecords(set.Mature)).Features.Select(one => one.Name);

    private static List<string> MatrixByName(FunnelRecords records)
    {
        var mature = records.Take(30, 0, 30).Mature;
        var track = new GrowingTrackRecords(mature);
        var catalogue = FeatureMatrixBuilder.Learn(mature, track);
        var matrix = FeatureMatrixBuilder.Build(catalogue, mature.Select(one => one.Snapshot), track);
        return [.. matrix.Columns
            .Select((column, i) => (column.Name, Bits: matrix.Column(i).ToArray().Select(SnapshotPrint.Bits)))
            .Select(column => $"{column.Name}: {string.Join(' ', column.Bits)}")
            .Order(StringComparer.Ordinal)];
    }

    private static MemoryStream Saved(FeatureCatalogue catalogue)
    {
        var stream = new MemoryStream();
        catalogue.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
