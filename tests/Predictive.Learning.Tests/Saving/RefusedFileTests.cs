using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Predictive.Learning.Saving;
using Xunit;

namespace Predictive.Learning.Tests.Saving;

public sealed class RefusedFileTests
{
    public static TheoryData<string, string> Places => new()
    {
        { "$", "$.colour" },
        { "$.columns[1]", "$.columns[1].colour" },
        { "$.scorer", "$.scorer.colour" },
        { "$.scorer.statistics[0]", "$.scorer.statistics[0].colour" },
        { "$.scorer.trees[0]", "$.scorer.trees[0].colour" },
        { "$.calibrator", "$.calibrator.colour" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_member_that_nobody_knows_is_refused_by_name(string path, string named)
    {
        var json = JsonNode.Parse(FormatExample.Text())!;
        var place = path[1..].Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Aggregate(
            json, (node, part) => node is JsonArray list ? list[int.Parse(part, null)]! : node[part]!);
        place["colour"] = "red";

        var error = Assert.Throws<InvalidDataException>(() => Load(json.ToJsonString()));

        Assert.Contains($"at {named}: the member is not known here", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_stands_twice_is_refused()
    {
        var text = FormatExample.With("\"slope\": 1.5", "\"slope\": 1.5, \"slope\": 2");
        var error = Assert.Throws<InvalidDataException>(() => Load(text));
        Assert.Contains("at $.calibrator: the member 'slope' stands twice", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[0, 1, 1, 0, 0.5]")]
    [InlineData("[0, 0, 1, 0, [0]]")]
    [InlineData("[0, 0, 1, 0, \"0\"]")]
    [InlineData("[0, 0, 1, 0, \"0, ]\"]")]
    [InlineData("[0, 0, 1, 0, 4294967296]")]
    [InlineData("[0, 0, 1, 0, null]")]
    [InlineData("[0, 0, 1, 0, {}]")]
    [InlineData("[0, 0, 1, 0, 0 0]")]
    [InlineData("[0, 0, 1, 0, 00]")]
    [InlineData("[0, 0, 1, 0, ]")]
    [InlineData("[0, 0, 1, 0, nul]")]
    public void Anything_but_a_whole_number_of_the_range_is_refused_in_its_place(string list)
    {
        var error = Assert.Throws<InvalidDataException>(() => Load(FormatExample.With("[0, 0, 1, 0, 0]", list)));
        Assert.Contains("[4]: expected a whole number from 0 to", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_may_stand_in_any_order_and_lists_on_many_lines()
    {
        var json = JsonNode.Parse(FormatExample.Text())!.AsObject();
        var turned = new JsonObject(json.Reverse().Select(member =>
            KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        var text = turned.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        Assert.Equal(Load(FormatExample.Text()).Model.Chance([12, 1]), Load(text).Model.Chance([12, 1]));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("[1, 2")]
    [InlineData("[1, 2}")]
    [InlineData("1} {")]
    public void Text_that_is_no_JSON_is_refused(string learner) =>
        Assert.Contains(
            "no whole JSON", Refused(FormatExample.With("\"boosting\"", learner)), StringComparison.Ordinal);

    [Fact]
    public void A_file_nested_too_deep_and_an_endless_one_are_refused()
    {
        var nested = $"{{\"format\": {new string('[', 40)}{new string(']', 40)}}}";
        Assert.Contains("nested deeper than 16", Refused(nested), StringComparison.Ordinal);
        using var endless = new EndlessStream();
        var error = Assert.Throws<InvalidDataException>(() => FileBytes.Read(endless, most: 5 << 20));
        Assert.Contains("more than 5 MB", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("-0.0")]
    [InlineData("123456789012345678")]
    [InlineData("9007199254740993")]
    [InlineData("0.30000000000000004")]
    [InlineData("-1.7976931348623157E+308")]
    [InlineData("5E-324")]
    [InlineData("2.2250738585072014e-308")]
    [InlineData("1234567.125")]
    [InlineData("9.5367431640625e-7")]
    public void Numbers_are_read_to_the_last_bit(string number)
    {
        var text = FormatExample.With("\"baseMargin\": -2.5", $"\"baseMargin\": {number}")
            .Replace("[0, -0.5, 0, 0.75, 0.25]", $"[0, {number}, 0, 0.75, 0.25]", StringComparison.Ordinal);
        var trees = (Learning.Trees.BoostedTrees)Load(text).Model.Scorer;
        var expected = BitConverter.DoubleToInt64Bits(double.Parse(number, null));
        Assert.Equal(expected, BitConverter.DoubleToInt64Bits(trees.BaseMargin));
        Assert.Equal(expected, BitConverter.DoubleToInt64Bits(trees.Trees[0].Nodes[1].Value));
    }

    private static string Refused(string text) => Assert.Throws<InvalidDataException>(() => Load(text)).Message;

    private static SavedModel Load(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ModelFile.Load(stream);
    }

    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
