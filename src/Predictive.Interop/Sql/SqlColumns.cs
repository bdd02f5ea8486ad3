using System.Globalization;

namespace Predictive.Interop.Sql;

/// <summary>The columns of one common table expression while it grows: each expression once, with a name.</summary>
/// <param name="letter">What the names begin with.</param>
internal sealed class SqlColumns(string letter)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _expressions = [];

    public int Count => _expressions.Count;

    public IEnumerable<string> Names => _expressions.Select(expression => _names[expression]);

    /// <summary>Every column as <c>expression AS name</c>.</summary>
    public IEnumerable<string> Definitions =>
        _expressions.Select(expression => $"{expression} AS {_names[expression]}");

    /// <summary>The name of an expression; the same for the same one.</summary>
    public string NameOf(string expression)
    {
        if (_names.TryGetValue(expression, out var known)) return known;
        _expressions.Add(expression);
        return _names[expression] = string.Create(CultureInfo.InvariantCulture, $"{letter}{_expressions.Count}");
    }
}
