using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Predictive.Data.Reading;

/// <summary>A mapping in a YAML file whose every error says where.</summary>
internal sealed class YamlMap
{
    private readonly string _file;
    private readonly Dictionary<string, YamlNode> _values;
    private readonly Dictionary<string, YamlNode> _keys;

    private YamlMap(string file, YamlMappingNode node, string what)
    {
        _file = file;
        Place = PlaceOf(file, node);
        _values = [];
        _keys = [];
        foreach (var (key, value) in node)
        {
            var name = (key as YamlScalarNode)?.Value
                ?? throw PlaceOf(file, key).Error($"a key of {what} must be a plain word.");
            _values[name] = value;
            _keys[name] = key;
        }
    }

    public FunnelPlace Place { get; }

    public IEnumerable<string> Keys => _values.Keys;

    public static YamlMap Load(string path, string what = "the funnel file")
    {
        try
        {
            using var text = File.OpenText(path);
            return Read(text, path, what);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a text; errors call it by its path.</summary>
    public static YamlMap Read(TextReader text, string path, string what)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException e)
        {
            var message = e.Message.ReplaceLineEndings(" ");
            throw new FunnelPlace(path, e.Start.Line, e.Start.Column).Error($"this is not YAML: {message}");
        }

        return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root
            ? new YamlMap(path, root, what)
            : throw new FunnelPlace(path, 1, 1).Error($"{what} must be a mapping (key: value).");
    }

    public void AllowOnly(string what, params string[] allowed)
    {
        foreach (var key in Keys)
        {
            if (!allowed.Contains(key))
            {
                throw PlaceOfKey(key).Error($"unknown key '{key}' in {what}; allowed are {string.Join(", ", allowed)}."
                    + NearestName.Hint(key, allowed));
            }
        }
    }

    public bool Has(string key) => _values.ContainsKey(key);

    public FunnelPlace PlaceOfKey(string key) => PlaceOf(_file, _keys[key]);

    public BadInputException Error(string key, string message) => PlaceOf(_file, _values[key]).Error(message);

    public string? Text(string key) => !_values.TryGetValue(key, out var node) ? null
        : node is YamlScalarNode { Value: { } value } ? value
        : throw Error(key, $"'{key}' must be one value.");

    public IReadOnlyList<string>? Words(string key) => !_values.TryGetValue(key, out var node) ? null
        : node is YamlScalarNode { Value: { } value } ? [value]
        : node is YamlSequenceNode list && list.All(item => item is YamlScalarNode)
            ? [.. list.Select(item => ((YamlScalarNode)item).Value ?? "")]
            : throw Error(key, $"'{key}' must be a value or a list of values.");

    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw Error(key, $"'{key}' is '{other}'; allowed are true and false."),
    };

    /// <summary>Whole days, written <c>90d</c> or <c>90</c>.</summary>
    public IReadOnlyList<int>? Days(string key, int least)
    {
        var days = new List<int>();
        foreach (var word in Words(key) ?? [])
        {
            var digits = word.EndsWith('d') ? word[..^1] : word;
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count < least || count > 3650)
            {
                throw Error(
                    key, $"'{key}' is '{word}'; allowed are whole days from {least} to 3650, such as {least + 7}d.");
            }

            days.Add(count);
        }

        return Has(key) && days.Count == 0 ? throw Error(key, $"'{key}' is an empty list.")
            : Has(key) ? days : null;
    }

    /// <summary>The mapping under a key.</summary>
    public YamlMap Map(string key) => Map(_values[key], $"'{key}'");

    /// <summary>The mappings in the list under a key; a single mapping is a list of one.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) => _values[key] is YamlSequenceNode list
        ? [.. list.Select(item => Map(item, $"an item of '{key}'"))]
        : [Map(key)];

    public bool IsMap(string key) => _values[key] is YamlMappingNode;

    private YamlMap Map(YamlNode node, string what) => node is YamlMappingNode map
        ? new YamlMap(_file, map, what)
        : throw PlaceOf(_file, node).Error($"{what} must be a mapping (key: value).");

    private static FunnelPlace PlaceOf(string file, YamlNode node) => new(file, node.Start.Line, node.Start.Column);
}
