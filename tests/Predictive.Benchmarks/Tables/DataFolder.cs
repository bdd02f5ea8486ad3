namespace Predictive.Benchmarks.Tables;

/// <summary>
/// Where the real data lie: <c>PREDICTIVE_DATA</c>, else <c>../shared/data</c> beside the repository.
/// </summary>
internal static class DataFolder
{
    /// <summary>The repository, found upward from the program.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A path within the real data, or null where there is nothing.</summary>
    public static string? Find(params string[] parts)
    {
        var told = Environment.GetEnvironmentVariable("PREDICTIVE_DATA");
        var root = told is { Length: > 0 } ? told : Path.Combine(Repository, "..", "shared", "data");
        var path = Path.GetFullPath(Path.Combine([root, .. parts]));
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Predictive.sln"))) return folder;
        }

        throw new DirectoryNotFoundException($"No Predictive.sln at or above {AppContext.BaseDirectory}.");
    }
}
