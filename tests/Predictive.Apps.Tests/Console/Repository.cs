namespace Predictive.Apps.Tests.Console;

/// <summary>Finds the files of the repository that tests read.</summary>
internal static class Repository
{
    /// <summary>The folder that has <c>Predictive.sln</c>.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Predictive.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException(
            "The tests run outside the repository; no folder above has Predictive.sln.");
    }
}
