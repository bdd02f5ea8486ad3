using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Predictive.Tables.Tests;

/// <summary>The quick way to a number gives the very bits of the slow one.</summary>
public sealed class PlainNumberTests
{
    [Fact]
    public void Every_number_is_the_one_that_the_parser_of_NET_reads()
    {
        var cells =
            from sign in Gen.Elements("", "-", "+", "--")
            from whole in Digits(0, 18)
            from point in Gen.Elements("", ".", ".", "..", ",")
            from part in Digits(0, 18)
            from power in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Elements("e5", "E-300", "e999", "e", " ")))
            select sign + whole + point + part + power;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20_000).WithReplay(4, 7),
            Prop.ForAll(Arb.From(cells), cell =>
            {
                var isNumber = double.TryParse(
                    cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected)
                    && double.IsFinite(expected);
                Assert.Equal(isNumber, PlainNumber.TryRead(cell, out var found));
                if (isNumber)
                    Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(found));
            }));
    }

    [Theory]
    [InlineData("-0", true)]
    [InlineData("5.", true)]
    [InlineData(".5", true)]
    [InlineData("999999999999999", true)]
    [InlineData("9999999999999999", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData(".", false)]
    [InlineData("NaN", false)]
    [InlineData("Infinity", false)]
    [InlineData("1,5", false)]
    [InlineData("\u0661", false)]
    public void A_number_is_digits_with_a_point_and_is_finite(string text, bool isNumber)
    {
        Assert.Equal(isNumber, PlainNumber.TryRead(text, out var found));
        if (isNumber)
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), found);
    }

    private static Gen<string> Digits(int least, int most) =>
        from count in Gen.Choose(least, most)
        from digits in Gen.Elements("0123456789".ToCharArray()).ArrayOf(count)
        select new string(digits);
}
