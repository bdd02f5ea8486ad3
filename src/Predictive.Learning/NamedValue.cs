namespace Predictive.Learning;

/// <summary>
/// One value of one row as people hold it, made from a tuple, such as <c>("visits", 12)</c> or
/// <c>("industry", "steel")</c>.
/// </summary>
public readonly struct NamedValue
{
    private readonly bool _isText;
    private readonly float _number;
    private readonly string? _level;

    private NamedValue(string name, bool isText, float number, string? level)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        _isText = isText;
        _number = number;
        _level = level;
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>A number, rounded to float32; NaN is missing.</summary>
    public static implicit operator NamedValue((string Name, double Value) value) =>
        new(value.Name, false, (float)value.Value, null);

    /// <summary>A level of a category; null is missing.</summary>
    public static implicit operator NamedValue((string Name, string? Level) value) =>
        new(value.Name, true, float.NaN, value.Level);

    /// <summary>The value as a row of this column holds it.</summary>
    internal float Read(FeatureColumn column)
    {
        if (_isText != (column.Kind == FeatureKind.Category))
        {
            throw new ArgumentException(_isText
                ? $"'{column.Name}' is a number, but a text came: '{_level}'. Give a number, NaN where it is missing."
                : $"'{column.Name}' is a category, but a number came. Give a text, null where it is missing.");
        }

        return _isText ? column.CodeOf(_level) : _number;
    }
}
