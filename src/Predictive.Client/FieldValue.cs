using System.Globalization;
using System.Text.Json.Serialization;
using Predictive.Client.Sending;

namespace Predictive.Client;

/// <summary>A value of an attribute or a detail: a text, a number, a flag, a date, or nothing known.</summary>
[JsonConverter(typeof(FieldValueConverter))]
public readonly record struct FieldValue
{
    internal FieldValue(object? value) => Value = value;

    /// <summary>Nothing is known, or no longer.</summary>
    public static FieldValue Unknown => default;

    /// <summary>A <see cref="string"/>, a <see cref="double"/>, a <see cref="bool"/>, or null.</summary>
    public object? Value { get; }

    /// <summary>A text; null is nothing known.</summary>
    public static implicit operator FieldValue(string? text) => new(text);

    /// <summary>A finite number.</summary>
    public static implicit operator FieldValue(double number) => double.IsFinite(number)
        ? new FieldValue(number)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "JSON has finite numbers only.");

    /// <summary>A flag.</summary>
    public static implicit operator FieldValue(bool flag) => new(flag);

    /// <summary>A moment.</summary>
    public static implicit operator FieldValue(DateTimeOffset moment) =>
        new(moment.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A day.</summary>
    public static implicit operator FieldValue(DateOnly day) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "";
}
