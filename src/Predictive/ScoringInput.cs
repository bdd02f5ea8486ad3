using Predictive.Data;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive;

/// <summary>
/// Finds out what a path to score means: a funnel of its own, or tables in the shape a version was trained on.
/// </summary>
public static class ScoringInput
{
    private static readonly HashSet<ColumnMeaning> _outcomes =
    [
        ColumnMeaning.Outcome, ColumnMeaning.OutcomeDate, ColumnMeaning.ConvertedOpportunity,
        ColumnMeaning.ConvertedContact, ColumnMeaning.ConvertedAccount, ColumnMeaning.Stage, ColumnMeaning.Mql,
        ColumnMeaning.MergedInto, ColumnMeaning.Merged, ColumnMeaning.Deleted, ColumnMeaning.DeletedAt,
    ];

    /// <summary>The funnel to score; its tables are not opened yet.</summary>
    /// <param name="version">The version.</param>
    /// <param name="path">A folder, a funnel file, or a table of leads in the shape of the version's own (also a
    /// folder of Parquet part files).</param>
    /// <exception cref="BadInputException">
    /// There is nothing at the path, or the funnel lacks attributes that the version learned from.
    /// </exception>
    public static FunnelFile Of(ModelVersion version, string path)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(path);
        var isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
        {
            throw new BadInputException(
                $"{path} does not exist; give a folder of tables, a funnel.yaml or a table of leads.");
        }

        if (isFolder ? File.Exists(Path.Combine(path, FunnelFile.DefaultName)) : IsYaml(path))
        {
            var funnel = FunnelFile.Load(path);
            VersionAttributes.Check(version, funnel);
            return funnel;
        }

        var full = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        var trained = FunnelFile.Load(version.FunnelPath, isFolder ? path : Path.GetDirectoryName(full));
        if (isFolder && (Path.Exists(Path.Combine(path, trained.Leads.File)) || !TableFiles.IsParquet(path)))
            return trained with { KnownOn = null };
        return trained with
        {
            KnownOn = null,
            DataDirectory = Path.GetDirectoryName(full)!,
            Tables = [LeadsIn(full, trained.Leads)],
        };
    }

    /// <summary>
    /// New leads have no outcome yet, and may lack what was left out of the training. What changes stands there as it
    /// is today, which is what is known of them.
    /// </summary>
    private static FunnelTable LeadsIn(string path, FunnelTable trained) => trained with
    {
        File = Path.GetFileName(path),
        Delimiter = null,
        Columns = [.. trained.Columns.Where(column => !_outcomes.Contains(column.Meaning)
            && column.Meaning != ColumnMeaning.Ignore
            && (column.Trusted || column.Known is KnownWhen.Static or KnownWhen.Historised))
            .Select(column => column with { Trusted = true })],
    };

    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";
}
