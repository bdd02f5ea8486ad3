namespace Predictive.Tables;

/// <summary>Which files a table is made of.</summary>
public static class TableFiles
{
    private const string Parquet = ".parquet";
    private static readonly string[] _endings = [".csv", ".csv.gz", Parquet];

    /// <summary>The endings of tables, for messages.</summary>
    public static string Endings => string.Join(", ", _endings);

    /// <summary>Whether a file's name, or the part files in a folder, say that there is a table.</summary>
    public static bool IsTable(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.Exists(path)
            ? PartsIn(path, "*" + Parquet).Any()
            : _endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether a path is read as Parquet: it ends with <c>.parquet</c> (a file, a folder of part files, or a pattern
    /// such as <c>leads/*.parquet</c>), or is a folder with such files.
    /// </summary>
    public static bool IsParquet(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(Parquet, StringComparison.OrdinalIgnoreCase)
            || (Directory.Exists(path) && PartsIn(path, "*" + Parquet).Any());
    }

    /// <summary>Whether there is anything at a path, or any file of a pattern.</summary>
    public static bool Exists(string path) => IsPattern(path) ? Of(path).Count > 0 : Path.Exists(path);

    /// <summary>
    /// The part files of a folder or pattern, in the order of their names, perhaps none; else the path itself. Files
    /// whose names begin with a point or an underscore are what writers hide: notes on the parts, and unfinished ones.
    /// </summary>
    public static IReadOnlyList<string> Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
            return [.. PartsIn(path, "*" + Parquet)];
        return IsPattern(path) ? [.. PartsIn(FolderOf(path), Path.GetFileName(path))] : [path];
    }

    /// <summary>Says that a folder or pattern has no part files, and where they may be.</summary>
    internal static TableException NoParts(string path)
    {
        var folder = Directory.Exists(path) ? path : FolderOf(path);
        var below = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).FirstOrDefault(inner => PartsIn(inner, "*" + Parquet).Any())
            : null;
        return new TableException(below is null
            ? $"{path} has no {Parquet} files; give the folder of the part files, or one of them."
            : $"{path} has no {Parquet} files, but {below} has: what the names of folders say stands in no column, so "
                + "give one of them, or write the table without partitions.");
    }

    private static bool IsPattern(string path) =>
        Path.GetFileName(path) is var name && name.Contains('*', StringComparison.Ordinal)
        && name.EndsWith(Parquet, StringComparison.OrdinalIgnoreCase);

    private static string FolderOf(string path) =>
        Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    private static IEnumerable<string> PartsIn(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern).Where(path => Path.GetFileName(path)[0] is not ('.' or '_'))
            .Order(StringComparer.Ordinal)
        : [];
}
