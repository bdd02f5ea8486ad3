using System.Globalization;
using System.Numerics;

namespace Predictive.Tables.Parquet.Cells;

/// <summary>Writes whole numbers with a point before their last digits.</summary>
internal static class DecimalLetters
{
    /// <summary>Of a number of 64 bits.</summary>
    public static string Of(long unscaled, int scale) => Of((BigInteger)unscaled, scale);

    /// <summary>Of a number of any bytes, the highest first.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, int scale) => bytes.Length <= 8
        ? Of(Narrow(bytes), scale)
        : Of(new BigInteger(bytes, isUnsigned: false, isBigEndian: true), scale);

    private static long Narrow(ReadOnlySpan<byte> bytes)
    {
        var number = bytes is [>= 0x80, ..] ? -1L : 0L;
        foreach (var next in bytes)
            number = (number << 8) | next;
        return number;
    }

    private static string Of(BigInteger unscaled, int scale)
    {
        var digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var point = scale > 0 ? "." : "";
        return $"{(unscaled.Sign < 0 ? "-" : "")}{digits[..^scale]}{point}{digits[^scale..]}";
    }
}
