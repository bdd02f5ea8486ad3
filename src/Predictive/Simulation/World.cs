using System.Text;
using Predictive.Data;

namespace Predictive.Simulation;

/// <summary>
/// The laws of a simulated funnel. The same world, number of leads and seed give the same funnel; worlds differ in
/// one or two laws each, so that a test can say what it is about.
/// </summary>
public sealed record World
{
    private const string ResourcePrefix = "Worlds.";
    private const string ResourceSuffix = ".yaml";

    /// <summary>The world used where none is named: it shows everything, and makes <c>data-samples</c>.</summary>
    public const string DefaultName = "sample";

    /// <summary>The world's name, such as <c>plain</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The day of the first lead.</summary>
    public DateOnly From
    {
        get;
        init => field = value.Year is >= 1990 and <= 2100 ? value : throw new WorldException(
            $"The world's 'from' is {CsvText.Day(value)}; it must lie between 1990 and 2100.");
    } = new(2025, 1, 1);

    /// <summary>The day of the export; its last second is the last moment the tables know of.</summary>
    public DateOnly KnownOn { get; init; } = new(2026, 6, 30);

    /// <summary>The ages in days (after creation) at which the truth is told.</summary>
    public IReadOnlyList<int> TruthAges
    {
        get;
        init => field = value.Count > 0 && value.All(age => age is >= 0 and <= 180) ? value
            : throw new WorldException(
                $"The world's 'truthAges' is [{string.Join(", ", value)}]; "
                + "it must name ages between 0 and 180 days.");
    } = [7, 30];

    /// <summary>The horizons in days for which the truth is told.</summary>
    public IReadOnlyList<int> TruthHorizons
    {
        get;
        init => field = value.Count > 0 && value.All(days => days is >= 1 and <= 365) ? value
            : throw new WorldException(
                $"The world's 'truthHorizons' is [{string.Join(", ", value)}]; "
                + "it must name horizons of 1 to 365 days.");
    } = [30, 90];

    /// <summary>What makes a lead convert.</summary>
    public ConversionSettings Conversion { get; init; } = new();

    /// <summary>Who comes.</summary>
    public AudienceSettings Audience { get; init; } = new();

    /// <summary>How sales works leads.</summary>
    public SalesSettings Sales { get; init; } = new();

    /// <summary>How the year moves the funnel.</summary>
    public SeasonSettings Season { get; init; } = new();

    /// <summary>The channel that turns bad; null: none does.</summary>
    public DriftSettings? Drift { get; init; }

    /// <summary>The dirty rows.</summary>
    public DirtSettings Dirt { get; init; } = new();

    /// <summary>The names of the worlds that come with the product, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(World).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(name => name[ResourcePrefix.Length..^ResourceSuffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A world that comes with the product.</summary>
    /// <exception cref="WorldException">There is none of that name.</exception>
    public static World Named(string name)
    {
        using var stream = typeof(World).Assembly.GetManifestResourceStream(ResourcePrefix + name + ResourceSuffix)
            ?? throw new WorldException(
                $"There is no world '{name}'.{NearestName.Hint(name, Names)} The worlds are "
                + $"{string.Join(", ", Names)}; or give the path of a world's .yaml file.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return WorldFile.Read(reader, $"world '{name}'", name);
    }

    /// <summary>A world from a YAML file of one's own, named as the file unless the file says otherwise.</summary>
    /// <exception cref="WorldException">No such file, or not a world.</exception>
    public static World Load(string path)
    {
        if (!File.Exists(path)) throw new WorldException($"There is no world file '{path}'.");
        using var reader = new StreamReader(path, Encoding.UTF8);
        return WorldFile.Read(reader, path, Path.GetFileNameWithoutExtension(path));
    }
}
