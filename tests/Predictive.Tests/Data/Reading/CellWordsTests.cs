using Predictive.Data;
using Predictive.Data.Reading;
using Xunit;

namespace Predictive.Tests.Data.Reading;

/// <summary>Kept words say what the funnel file says of each cell.</summary>
public sealed class CellWordsTests
{
    private static readonly FunnelColumn _column =
        new() { Name = "source", Meaning = ColumnMeaning.Category, Missing = ["none"] };

    private static readonly FunnelFile _file = new()
    {
        Path = "funnel.yaml",
        DataDirectory = ".",
        Name = "test",
        Conversion = ConversionStage.Won,
        Tables = [],
        Missing = new HashSet<string> { "", "N/A", new string('-', 80) },
    };

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("N/A")]
    [InlineData(" N/A ")]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("web")]
    [InlineData(" web\u00a0")]
    [InlineData("--------------------------------------------------------------------------------")]
    public void A_cell_says_the_same_each_time_and_however_it_is_asked(string cell)
    {
        var words = new CellWords(_file, _column);
        var expected = _file.WordIn(_column, cell);

        Assert.Equal(expected, words.Of(cell));
        Assert.Equal(expected, words.Of(cell));
        Assert.Equal(expected ?? "", words.Trimmed(cell).ToString());
    }

    [Fact]
    public void A_word_that_returns_is_one_string()
    {
        var words = new CellWords(_file, _column);
        Assert.Same(words.Of("web".AsSpan()), words.Of("web".AsSpan()));
    }

    [Fact]
    public void A_column_of_ever_new_words_keeps_none_and_still_says_them()
    {
        var words = new CellWords(_file, _column);
        for (var i = 0; i < 50_000; i++)
            Assert.Equal($"id {i}", words.Of($"id {i}"));
        Assert.NotSame(words.Of("id 1".AsSpan()), words.Of("id 1".AsSpan()));
        Assert.Null(words.Of("none"));
    }
}
