using System.Reflection;
using Predictive.Data.Reading;

namespace Predictive.Data.Presets;

/// <summary>What the exports of a CRM or marketing automation hold: a file of readable data, not code.</summary>
internal sealed class FunnelPreset
{
    private const string Prefix = "Presets.";
    private const string Ending = ".yaml";

    private FunnelPreset(string name, IReadOnlyList<PresetTable> tables) => (Name, Tables) = (name, tables);

    /// <summary>The names of all presets.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Ending.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Its name, such as <c>salesforce</c>.</summary>
    public string Name { get; }

    /// <summary>The tables it knows; one file may stand in several.</summary>
    public IReadOnlyList<PresetTable> Tables { get; }

    /// <summary>Finds a preset by its name.</summary>
    /// <exception cref="BadInputException">There is none of that name.</exception>
    public static FunnelPreset Of(string name)
    {
        if (!Names.Contains(name))
        {
            throw new BadInputException($"Unknown preset '{name}'; allowed are {string.Join(", ", Names)}."
                + NearestName.Hint(name, Names));
        }

        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Prefix}{name}{Ending}")!;
        using var text = new StreamReader(stream);
        var root = YamlMap.Read(text, $"{name}{Ending}", "a preset");
        root.AllowOnly("a preset", "tables");
        return new FunnelPreset(name, [.. root.Maps("tables").Select(PresetTable.Of)]);
    }
}
