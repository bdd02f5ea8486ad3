using System.Text;
using Predictive.Learning.Saving;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Saving;

public sealed class FormatTests
{
    [Fact]
    public void The_documented_example_is_read_as_the_document_says()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(FormatExample.Text()));
        var saved = ModelFile.Load(stream);
        var trees = (BoostedTrees)saved.Model.Scorer;
        var steel = trees.Columns[1].CodeOf("steel");

        Assert.Equal("boosting", saved.Learner);
        Assert.Equal(-2.5 + 0.75, trees.Margin([12, steel]));
        Assert.Equal(-2.5 - 0.5, trees.Margin([float.NaN, steel]));
        Assert.Equal(-2.5 + 0.25, trees.Margin([12, FeatureColumn.Unseen]));
        Assert.Equal(0.375f, trees.Statistics[0].OfUnseen);
        Assert.Equal(Elementary.Sigmoid((1.5 * -1.75) + 0.25), saved.Model.Chance([12, steel]));
    }

    [Fact]
    public void What_is_written_has_the_members_that_the_document_shows()
    {
        var example = FormatExample.Text();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(example));
        var saved = ModelFile.Load(stream);
        using var written = new MemoryStream();
        ModelFile.Save(written, saved.Learner, saved.Model);
        Assert.Equal(Compact(example), Compact(Encoding.UTF8.GetString(written.ToArray())));
    }

    private static string Compact(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
