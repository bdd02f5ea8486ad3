using System.Globalization;

namespace Predictive.Tables;

/// <summary>Numbers as tables write them.</summary>
public static class PlainNumber
{
    /// <summary>So many digits are held exactly by a double, as are the powers of ten below.</summary>
    private const int MostDigits = 15;

    private static readonly double[] _powersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>
    /// Reads a finite number; the same double as .NET's parser gives. A few digits with a point among them, which most
    /// cells are, are two exact numbers and one division, rounded once.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out double number)
    {
        var isNegative = text is ['-', ..];
        var digits = isNegative ? text[1..] : text;
        long whole = 0;
        var point = -1;
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]) && i <= MostDigits)
                whole = (whole * 10) + (digits[i] - '0');
            else if (digits[i] == '.' && point < 0)
                point = i;
            else
                return TryReadAny(text, out number);
        }

        var count = point < 0 ? digits.Length : digits.Length - 1;
        if (count is 0 or > MostDigits)
            return TryReadAny(text, out number);
        number = whole / _powersOfTen[point < 0 ? 0 : digits.Length - 1 - point];
        number = isNegative ? -number : number;
        return true;
    }

    private static bool TryReadAny(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
