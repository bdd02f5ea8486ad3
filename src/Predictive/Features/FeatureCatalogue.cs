using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Predictive.Features.Tallying;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>
/// The features of a version, in order, with the levels of its categories: how a snapshot becomes a row.
/// </summary>
public sealed class FeatureCatalogue
{
    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    private static readonly JsonSerializerOptions _readableJson = new(_json) { WriteIndented = true };

    private readonly TallyPlan _plan;
    private readonly FeatureColumn?[] _categories;

    /// <summary>Puts features and their columns side by side.</summary>
    public FeatureCatalogue(IReadOnlyList<Feature> features, IReadOnlyList<FeatureColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(columns);
        var declared = features.Select(feature => (feature.Name, feature.Kind));
        if (!declared.SequenceEqual(columns.Select(column => (column.Name, column.Kind))))
        {
            throw new ArgumentException("Features and columns differ in name, kind or order.", nameof(columns));
        }

        Features = features;
        _plan = new TallyPlan(features);
        Columns = columns;
        _categories = [.. columns.Select(column => column.Kind == FeatureKind.Category ? column : null)];
        Hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ToEntries(), _json)))[..16];
    }

    /// <summary>The features, in column order.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>The columns of the feature matrix, in the same order.</summary>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>A short fingerprint of everything that decides how a snapshot becomes a row.</summary>
    public string Hash { get; }

    /// <summary>Fills one row: what the catalogue says of a snapshot.</summary>
    public void Describe(Snapshot snapshot, TrackRecords records, Span<float> row)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _plan.Read(snapshot, records, _categories, row);
    }

    /// <summary>Fills one row from the values of <see cref="Values"/>.</summary>
    public void Describe(ReadOnlySpan<FeatureValue> values, Span<float> row)
    {
        for (var column = 0; column < _categories.Length; column++)
        {
            row[column] = _categories[column] is { } category
                ? category.CodeOf(values[column].Word)
                : values[column].Number;
        }
    }

    /// <summary>What every feature says of a snapshot, by one pass over its events.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="records">The track records of its campaign and source.</param>
    /// <param name="values">Room for one value a feature.</param>
    public void Values(Snapshot snapshot, TrackRecords records, Span<FeatureValue> values)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _plan.Read(snapshot, records, values);
    }

    /// <summary>Writes the catalogue so that a person can read it and <see cref="Load"/> gives it back.</summary>
    public void Save(Stream stream) => JsonSerializer.Serialize(stream, ToEntries(), _readableJson);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">
    /// The stream holds no catalogue, or a feature this build does not know.
    /// </exception>
    public static FeatureCatalogue Load(Stream stream)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<List<Entry>>(stream, _json)
                ?? throw new InvalidDataException("The catalogue is empty.");
            if (entries.Exists(entry => entry?.Feature is null))
            {
                throw new InvalidDataException("The catalogue has an entry without a feature.");
            }

            return new FeatureCatalogue(
                [.. entries.Select(entry => entry.Feature)],
                [.. entries.Select(entry => entry.Levels is { } levels
                    ? FeatureColumn.Category(entry.Feature.Name, levels)
                    : FeatureColumn.Number(entry.Feature.Name))]);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or NotSupportedException)
        {
            throw new InvalidDataException($"The catalogue cannot be read: {fault.Message}", fault);
        }
    }

    private List<Entry> ToEntries() => [.. Features.Select((feature, i) => new Entry(
        feature.Name, feature.Meaning, feature, feature.Kind == FeatureKind.Category ? Columns[i].Levels : null))];

    private sealed record Entry(string Name, string Meaning, Feature Feature, IReadOnlyList<string>? Levels);
}
