using System.Globalization;

namespace Predictive.Api.Contracts.Reading;

/// <summary>
/// Where in the body something stands, as RFC 9535 writes it: <c>$.leads[0].attributes['Job title']</c>.
/// </summary>
internal sealed class JsonPath
{
    private readonly JsonPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private JsonPath(JsonPath? parent, string? name, int index) => (_parent, _name, _index) = (parent, name, index);

    public static JsonPath Root { get; } = new(null, null, 0);

    public JsonPath Then(string name) => new(this, name, 0);

    public JsonPath Then(int index) => new(this, null, index);

    public override string ToString()
    {
        if (_parent is null)
        {
            return "$";
        }

        return _name is null ? string.Create(CultureInfo.InvariantCulture, $"{_parent}[{_index}]")
            : IsPlain(_name) ? $"{_parent}.{_name}"
            : $"{_parent}['{Escaped(_name)}']";
    }

    private static string Escaped(string name) => name
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("'", @"\'", StringComparison.Ordinal);

    private static bool IsPlain(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
