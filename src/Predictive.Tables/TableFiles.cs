namespace Predictive.Tables;

/// <summary>Which files a table is made of.</summary>
public static class TableFiles
{
    private const string Parquet = ".parquet";

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

    /// <summary>The files, in the order of their names; the path itself where it is no folder and no pattern.</summary>
    /// <exception cref="TableException">The folder has no part file, or has folders of them.</exception>
    public static IReadOnlyList<string> Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
            return Parts(path, "*" + Parquet);
        var name = Path.GetFileName(path);
        return name.Contains('*', StringComparison.Ordinal) && name.EndsWith(Parquet, StringComparison.OrdinalIgnoreCase)
            ? Parts(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", name)
            : [path];
    }

    private static string[] Parts(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
            throw new TableException($"{folder} does not exist.");
        string[] parts = [.. PartsIn(folder, pattern).Order(StringComparer.Ordinal)];
        if (parts.Length > 0)
            return parts;
        var below = Directory.EnumerateDirectories(folder).FirstOrDefault(inner => PartsIn(inner, pattern).Any());
        throw new TableException(below is null
            ? $"{folder} has no file {pattern}; give the folder of the part files, or one of them."
            : $"{folder} has its part files in folders such as {below}; what the folders' names say stands in no column, "
                + "so write the table without partitions.");
    }

    /// <summary>Without those that writers hide: their notes on the parts, and parts that are not finished.</summary>
    private static IEnumerable<string> PartsIn(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Where(path => Path.GetFileName(path)[0] is not ('.' or '_'));
}
