using System.Text;
using Predictive.Learning.Boosting;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Categories;

public sealed class SavedStatisticTests
{
    private static readonly LabelledRows _world =
        CompanyWorld.Make(seed: 61, 20_000, companies: 20_000, spread: 1).Rows;

    private static readonly BoostedTrees _trees = (BoostedTrees)new BoostingLearner(
        BoostingOptions.Default with { MaxTrees = 30, Patience = 0 }).Train(_world, _world.Take([]), seed: 1);

    [Fact]
    public void A_loaded_model_gives_the_same_bits_and_saves_to_the_same_bytes()
    {
        var bytes = Save();
        var loaded = (BoostedTrees)Load(bytes).Model.Scorer;
        Assert.Equal(_trees.Statistics[0].OfLevel.ToArray(), loaded.Statistics[0].OfLevel.ToArray());
        Assert.Equal(World.MarginsOf(_trees, _world.Features), World.MarginsOf(loaded, _world.Features));
        Assert.Equal(_trees.Margin([0, FeatureColumn.Unseen]), loaded.Margin([0, FeatureColumn.Unseen]));
        Assert.Equal(_trees.Margin([0, float.NaN]), loaded.Margin([0, float.NaN]));
        Assert.Equal(bytes, Save(loaded));
    }

    [Fact]
    public void A_level_takes_a_few_bytes_beside_its_name()
    {
        var text = Encoding.UTF8.GetString(Save());
        var start = text.IndexOf("\"statistics\"", StringComparison.Ordinal);
        var length = text.IndexOf("\"trees\"", StringComparison.Ordinal) - start;
        Assert.InRange(length, 20_000, 5 * 20_000);
        Assert.Contains("\"numbers\": [0.", text[start..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"ofLevel\": [", "\"ofLevel\": [1000000, ", "$.scorer.statistics[0].ofLevel")]
    [InlineData("\"ofUnseen\": 1", "\"ofUnseen\": \"1\"", "$.scorer.statistics[0].ofUnseen")]
    [InlineData("\"numbers\": [", "\"numbers\": [null, ", "$.scorer.statistics[0].numbers")]
    [InlineData("\"column\": 1,", "\"column\": 0,", "'size' is no category")]
    public void Damage_is_named_with_its_place(string from, string to, string message)
    {
        var text = Encoding.UTF8.GetString(Save());
        var at = text.IndexOf(from, text.IndexOf("\"statistics\"", StringComparison.Ordinal), StringComparison.Ordinal);
        var damaged = Encoding.UTF8.GetBytes(text[..at] + to + text[(at + from.Length)..]);
        var error = Assert.Throws<InvalidDataException>(() => Load(damaged));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static byte[] Save(BoostedTrees? trees = null)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(stream, "boosting", new LearnedModel(trees ?? _trees, new SigmoidCalibrator(1, 0)));
        return stream.ToArray();
    }

    private static SavedModel Load(byte[] bytes) => ModelFile.Load(new MemoryStream(bytes));
}
