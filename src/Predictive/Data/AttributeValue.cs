namespace Predictive.Data;

/// <summary>One value of an attribute: missing, a number (dates are days since 1970-01-01 UTC) or a word.</summary>
public readonly record struct AttributeValue
{
    private readonly double? _number;

    private AttributeValue(double? number, string? text)
    {
        _number = number;
        Text = text;
    }

    /// <summary>Nothing is known; also the default.</summary>
    public static AttributeValue Missing => default;

    /// <summary>The word of a category; null for a number and for a missing value.</summary>
    public string? Text { get; }

    /// <summary>The number; null for a word and for a missing value.</summary>
    public double? Number => _number;

    /// <summary>Whether nothing is known.</summary>
    public bool IsMissing => _number is null && Text is null;

    /// <summary>A number; NaN is missing.</summary>
    public static AttributeValue Of(double number) => double.IsNaN(number) ? Missing : new(number, null);

    /// <summary>A number; null and NaN are missing.</summary>
    public static AttributeValue Of(double? number) => number is { } known ? Of(known) : Missing;

    /// <summary>A date, given as its moment (UTC); null is missing.</summary>
    public static AttributeValue Of(DateTime? moment) => Of((moment - DateTime.UnixEpoch)?.TotalDays);

    /// <summary>A word; null is missing.</summary>
    public static AttributeValue Of(string? text) => new(null, text);
}
