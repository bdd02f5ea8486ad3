namespace Predictive.Learning;

/// <summary>The name and meaning of one column of a <see cref="FeatureMatrix"/>.</summary>
public sealed class FeatureColumn
{
    /// <summary>
    /// The code of a category that was never seen in training; a missing category is <see cref="float.NaN"/>.
    /// </summary>
    public const float Unseen = -1;

    private readonly Dictionary<string, int> _codes;

    private FeatureColumn(string name, FeatureKind kind, IReadOnlyList<string> levels)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Kind = kind;
        Levels = levels;
        _codes = new Dictionary<string, int>(levels.Count, StringComparer.Ordinal);
        for (var code = 0; code < levels.Count; code++)
        {
            if (!_codes.TryAdd(levels[code], code))
            {
                throw new ArgumentException(
                    $"Feature '{name}' names the level '{levels[code]}' twice.", nameof(levels));
            }
        }
    }

    /// <summary>The feature's name, unique in its matrix.</summary>
    public string Name { get; }

    /// <summary>Number or category.</summary>
    public FeatureKind Kind { get; }

    /// <summary>The levels of a category, in code order; empty for a number.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>A numeric column.</summary>
    public static FeatureColumn Number(string name) => new(name, FeatureKind.Number, []);

    /// <summary>A category column with its known levels, whose positions are their codes.</summary>
    public static FeatureColumn Category(string name, IReadOnlyList<string> levels) =>
        new(name, FeatureKind.Category, levels);

    /// <summary>The code of a level: NaN where it is missing, <see cref="Unseen"/> where it is unknown.</summary>
    public float CodeOf(string? level) =>
        level is null ? float.NaN : _codes.TryGetValue(level, out var code) ? code : Unseen;
}
