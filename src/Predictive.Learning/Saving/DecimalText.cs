using System.Globalization;
using System.Runtime.CompilerServices;

namespace Predictive.Learning.Saving;

/// <summary>
/// Reads one number as JSON writes it (RFC 8259), to the last bit; faster than the library for the usual lengths.
/// Optimised from the first call, since a process that starts reads its model before anything else.
/// </summary>
internal static class DecimalText
{
    private const ulong LargestExact = 1UL << 53;
    private const ulong TooMany = ulong.MaxValue;
    private const int MostDigits = 19;
    private const long LeadingBit = 1L << 52;
    private const int BiasedPoint = 1023 + 52;
    private const double LeastNormal = 1e-37;
    private const long BeyondFloat = (1L << 29) - 1;
    private const long Middle = 1L << 28;

    private static readonly double[] _powersOfTen =
    [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ];

    private static readonly long[] _powersOfFive = PowersOfFive();

    /// <summary>
    /// Reads a finite double. Digits that are exact in a double, divided by a power of ten that is exact too, are
    /// rounded once, as it should be (Clinger 1990). More digits are checked in whole numbers, and what is very
    /// long or has an exponent is left to the library.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryDouble(ReadOnlySpan<byte> text, out double number)
    {
        number = 0;
        if (!TryDigits(text, out var digits, out var places)) return false;
        if (digits <= LargestExact && places < _powersOfTen.Length)
        {
            number = digits / _powersOfTen[places];
            if (text[0] == '-') number = -number;
            return true;
        }

        if (digits != TooMany && places < _powersOfFive.Length && TryQuotient(digits, places, out number))
        {
            if (text[0] == '-') number = -number;
            return true;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    /// <summary>
    /// Reads a finite float32. A double that does not lie in the middle between two of them rounds to the same one as
    /// the number itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryFloat(ReadOnlySpan<byte> text, out float number)
    {
        number = 0;
        if (!TryDouble(text, out var wide)) return false;
        number = (float)wide;
        var isNormal = wide == 0 || Math.Abs(wide) > LeastNormal;
        if (!isNormal || (BitConverter.DoubleToInt64Bits(wide) & BeyondFloat) == Middle)
        {
            _ = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        }

        return float.IsFinite(number);
    }

    /// <summary>Reads a whole number without point or exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryWhole(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.Length == 1)
        {
            number = text[0] - '0';
            return number is >= 0 and <= 9;
        }

        if (!TryDigits(text, out var digits, out var places) || places > 0 || digits > int.MaxValue) return false;
        number = text[0] == '-' ? -(int)digits : (int)digits;
        return true;
    }

    /// <summary>
    /// The digits of a number without its point, and how many of them stand after it. Checks the grammar. With an
    /// exponent, or more digits than fit, the digits are <see cref="TooMany"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryDigits(ReadOnlySpan<byte> text, out ulong digits, out int places)
    {
        (digits, places) = (0, 0);
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var first = at;
        for (; at < text.Length && IsDigit(text[at]); at++)
        {
            digits = (digits * 10) + Digit(text[at]);
        }

        if (at == first || (at > first + 1 && text[first] == '0')) return false;
        if (at < text.Length && text[at] == '.')
        {
            var point = at;
            for (at++; at < text.Length && IsDigit(text[at]); at++)
            {
                digits = (digits * 10) + Digit(text[at]);
            }

            places = at - point - 1;
            if (places == 0) return false;
        }

        if (at - first > MostDigits) digits = TooMany;
        return at == text.Length || TryExponent(text[at..], out digits);
    }

    /// <summary>
    /// The double nearest to digits / 10^places, for digits above 2^53: the quotient of the nearest doubles is at most
    /// two steps away, and whole numbers of 128 bits tell how far.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryQuotient(ulong digits, int places, out double number)
    {
        number = digits / _powersOfTen[places];
        var bits = BitConverter.DoubleToInt64Bits(number);
        var mantissa = (bits & (LeadingBit - 1)) | LeadingBit;
        var shift = BiasedPoint - (int)(bits >> 52) - places;
        if (shift is < 0 or > 60 || mantissa < LeadingBit + 2) return false;
        long step = _powersOfFive[places];
        var left = ((Int128)digits << shift) - ((Int128)mantissa * step);
        while (2 * left > step || (2 * left == step && (bits & 1) == 1))
        {
            (bits, left) = (bits + 1, left - step);
        }

        while (2 * left < -step || (2 * left == -step && (bits & 1) == 1))
        {
            (bits, left) = (bits - 1, left + step);
        }

        number = BitConverter.Int64BitsToDouble(bits);
        return true;
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out ulong digits)
    {
        digits = TooMany;
        if (text[0] is not ((byte)'e' or (byte)'E')) return false;
        var at = text.Length > 1 && text[1] is (byte)'+' or (byte)'-' ? 2 : 1;
        var first = at;
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        return at > first && at == text.Length;
    }

    private static bool IsDigit(byte letter) => letter is >= (byte)'0' and <= (byte)'9';

    private static ulong Digit(byte letter) => (ulong)(letter - '0');

    private static long[] PowersOfFive()
    {
        var powers = new long[_powersOfTen.Length];
        powers[0] = 1;
        for (var power = 1; power < powers.Length; power++)
        {
            powers[power] = 5 * powers[power - 1];
        }

        return powers;
    }
}
