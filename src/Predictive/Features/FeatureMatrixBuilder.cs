using Predictive.Features.Tallying;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>Turns snapshots into a feature matrix, and learns from them which features are worth having.</summary>
public static class FeatureMatrixBuilder
{
    /// <summary>
    /// A word that fewer leads of the training snapshots than this have is treated as one never seen: it would say who
    /// the lead is, not what it is like.
    /// </summary>
    public const int FewestOfALevel = 2;

    /// <summary>
    /// Learns the catalogue: every feature that can be computed, less those that say the same of all these snapshots,
    /// and less those that say the same as an earlier one.
    /// </summary>
    /// <param name="snapshots">The snapshots to learn from.</param>
    /// <param name="records">Their track records.</param>
    /// <param name="leftOut">Attributes that must not become features; null for none.</param>
    public static FeatureCatalogue Learn(
        IReadOnlyList<LabelledSnapshot> snapshots, GrowingTrackRecords records, IReadOnlySet<string>? leftOut = null)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        ArgumentNullException.ThrowIfNull(records);
        var candidates = FeatureDeclarations.For(FunnelShape.Of(snapshots, records))
            .Where(feature => leftOut is null || !IsLeftOut(feature, leftOut)).ToArray();
        var levels = Levels([.. candidates.Where(one => one.Kind == FeatureKind.Category)], snapshots, records);
        var columns = Array.ConvertAll(candidates, feature => levels.TryGetValue(feature, out var words)
            ? FeatureColumn.Category(feature.Name, words)
            : FeatureColumn.Number(feature.Name));
        var matrix = Build(new FeatureCatalogue(candidates, columns), snapshots.Select(one => one.Snapshot), records);
        var kept = WorthHaving(matrix);
        return new FeatureCatalogue([.. kept.Select(i => candidates[i])], [.. kept.Select(i => columns[i])]);
    }

    /// <summary>The matrix of these snapshots: one row each, in their order.</summary>
    public static FeatureMatrix Build(FeatureCatalogue catalogue, IEnumerable<Snapshot> snapshots, TrackRecords records)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var rows = snapshots.ToArray();
        var values = Array.ConvertAll(new float[catalogue.Columns.Count][], _ => new float[rows.Length]);
        Parallel.For(0, rows.Length, () => new float[values.Length], (i, _, row) =>
        {
            catalogue.Describe(rows[i], records, row);
            for (var column = 0; column < values.Length; column++)
            {
                values[column][i] = row[column];
            }

            return row;
        }, _ => { });
        return new FeatureMatrix(catalogue.Columns, values);
    }

    /// <summary>Whether a feature reads an attribute, or a track record, that was left out.</summary>
    internal static bool IsLeftOut(Feature feature, IReadOnlySet<string> leftOut) =>
        feature is AttributeNumber or AttributeWord or AttributeDate or TitleWord or RecordRate
        && leftOut.Contains(feature.Source);

    /// <summary>The words of each category that enough leads have.</summary>
    private static Dictionary<Feature, List<string>> Levels(
        IReadOnlyList<Feature> features, IReadOnlyList<LabelledSnapshot> snapshots, TrackRecords records)
    {
        var plan = new TallyPlan(features);
        var values = new FeatureValue[features.Count];
        var leads = features.Select(_ => new HashSet<(string Word, string Lead)>()).ToArray();
        foreach (var one in snapshots)
        {
            plan.Read(one.Snapshot, records, values);
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i].Word is { } word) leads[i].Add((word, one.Snapshot.LeadId));
            }
        }

        return features.Zip(leads).ToDictionary(one => one.First, one => one.Second
            .CountBy(pair => pair.Word, StringComparer.Ordinal)
            .Where(word => word.Value >= FewestOfALevel)
            .Select(word => word.Key).Order(StringComparer.Ordinal).ToList());
    }

    private static List<int> WorthHaving(FeatureMatrix matrix)
    {
        var kept = new List<int>();
        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            var values = matrix.Column(column);
            if (values.Length > 0 && !IsConstant(values) && !RepeatsOneOf(kept, values, matrix))
            {
                kept.Add(column);
            }
        }

        return kept;
    }

    private static bool IsConstant(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (!value.Equals(values[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool RepeatsOneOf(List<int> kept, ReadOnlySpan<float> values, FeatureMatrix matrix)
    {
        foreach (var earlier in kept)
        {
            if (matrix.Columns[earlier].Kind == FeatureKind.Number && matrix.Column(earlier).SequenceEqual(values))
            {
                return true;
            }
        }

        return false;
    }
}
