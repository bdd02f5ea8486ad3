using System.Globalization;
using System.Text;
using Predictive.Learning.Saving;
using Xunit;

namespace Predictive.Learning.Tests.Saving;

public sealed class DecimalTextTests
{
    [Fact]
    public void A_decimal_is_the_nearest_double_and_the_nearest_float_whatever_its_digits()
    {
        var random = new SeededRandom(17);
        for (var i = 0; i < 30_000; i++)
        {
            var digits = 1 + random.NextBelow(20);
            var text = string.Concat(Enumerable.Range(0, digits).Select(_ => (char)('0' + random.NextBelow(10))));
            text = text.TrimStart('0') is { Length: > 0 } whole ? whole : "0";
            var places = random.NextBelow(27);
            if (places > 0) text = "0." + text.PadLeft(places, '0');
            Same(random.NextBelow(2) == 0 ? text : "-" + text);
        }
    }

    [Fact]
    public void What_a_double_and_a_float_are_written_as_gives_back_their_bits()
    {
        var random = new SeededRandom(18);
        for (var i = 0; i < 30_000; i++)
        {
            var scale = Math.ScaleB(1, random.NextBelow(80) - 60);
            Same((((random.NextDouble() * 2) - 1) * scale).ToString("R", CultureInfo.InvariantCulture));
            Same(((float)(random.NextDouble() * scale)).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("16777217")]
    [InlineData("16777219")]
    [InlineData("16777217.00000000000001")]
    [InlineData("0.50000002980232238769")]
    [InlineData("1.000000059604644775390625")]
    [InlineData("9007199254740993")]
    [InlineData("9007199254740995")]
    [InlineData("4503599627370496.5")]
    [InlineData("4503599627370497.5")]
    [InlineData("9007199254740993.0")]
    [InlineData("18446744073709551615")]
    [InlineData("1e-45")]
    [InlineData("7e-46")]
    [InlineData("0.0")]
    [InlineData("-0")]
    public void Numbers_in_the_middle_of_two_are_rounded_as_the_library_rounds_them(string text) => Same(text);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1 2")]
    [InlineData("0x1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("1.5.5")]
    [InlineData("1f")]
    public void What_JSON_does_not_call_a_number_is_none(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.False(DecimalText.TryDouble(bytes, out _));
        Assert.False(DecimalText.TryFloat(bytes, out _));
        Assert.False(DecimalText.TryWhole(bytes, out _));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e0")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    public void A_whole_number_has_no_point_no_exponent_and_32_bits(string text) =>
        Assert.False(DecimalText.TryWhole(Encoding.UTF8.GetBytes(text), out _));

    private static void Same(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.True(DecimalText.TryDouble(bytes, out var number), text);
        Assert.True(DecimalText.TryFloat(bytes, out var single), text);
        var expected = double.Parse(text, CultureInfo.InvariantCulture);
        Assert.True(Bits(expected) == Bits(number), $"{text} became {number:R}, not {expected:R}");
        var nearest = float.Parse(text, CultureInfo.InvariantCulture);
        Assert.True(Bits(nearest) == Bits(single), $"{text} became {single:R}, not {nearest:R}");
    }

    private static long Bits(double number) => BitConverter.DoubleToInt64Bits(number);
}
