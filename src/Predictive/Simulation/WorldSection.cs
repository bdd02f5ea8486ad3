using System.Globalization;
using Predictive.Data;
using YamlDotNet.RepresentationModel;

namespace Predictive.Simulation;

/// <summary>One mapping of a world's YAML; it remembers which keys were asked for, so that others are errors.</summary>
internal sealed class WorldSection(YamlMappingNode node, string place)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The number of this key, or what it is where the world does not say.</summary>
    public double Number(string key, double otherwise)
    {
        if (Text(key) is not { } text) return otherwise;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Wrong(key, text, "a number");
    }

    /// <summary>The whole number of this key, or what it is where the world does not say.</summary>
    public int Whole(string key, int otherwise) =>
        Text(key) is { } text ? Whole(key, text) : otherwise;

    /// <summary>The whole numbers of this key, or what they are where the world does not say.</summary>
    public IReadOnlyList<int> Wholes(string key, IReadOnlyList<int> otherwise)
    {
        if (Child(key) is not { } child) return otherwise;
        if (child is not YamlSequenceNode items) throw Wrong(key, child.ToString(), "a list of whole numbers");
        return [.. items.Select(item => Whole(key, item.ToString()))];
    }

    /// <summary>The day of this key, or what it is where the world does not say.</summary>
    public DateOnly Day(string key, DateOnly otherwise)
    {
        if (Text(key) is not { } text) return otherwise;
        return DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw Wrong(key, text, "a day such as 2025-03-31");
    }

    /// <summary>The text of this key, if the world says it.</summary>
    public string? Text(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } => value,
        var other => throw Wrong(key, other.ToString(), "one value"),
    };

    /// <summary>The mapping under this key, if there is one.</summary>
    public WorldSection? Section(string key) => Child(key) switch
    {
        null => null,
        YamlMappingNode mapping => new WorldSection(mapping, $"{place}, '{key}'"),
        var other => throw Wrong(key, other.ToString(), "a section with settings below it"),
    };

    /// <summary>Call it when all keys were asked for.</summary>
    /// <exception cref="WorldException">The file says more than anyone asked.</exception>
    public void RefuseUnknownKeys()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = key.ToString();
            if (_known.Contains(name)) continue;
            throw new WorldException(
                $"{place}, line {key.Start.Line}: unknown setting '{name}'.{NearestName.Hint(name, _known)} "
                + $"Known are {string.Join(", ", _known)}.");
        }
    }

    private YamlNode? Child(string key)
    {
        _known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }

    private int Whole(string key, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Wrong(key, text, "a whole number");

    private WorldException Wrong(string key, string came, string wanted) =>
        new($"{place}: '{key}' is '{came}'; it must be {wanted}.");
}
