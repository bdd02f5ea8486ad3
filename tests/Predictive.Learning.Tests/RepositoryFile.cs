namespace Predictive.Learning.Tests;

/// <summary>Finds files of the repository that these tests were built from.</summary>
internal static class RepositoryFile
{
    public static string Path(string relative)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Predictive.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder.TrimEnd(System.IO.Path.DirectorySeparatorChar))!;
        }

        return System.IO.Path.Combine(folder, relative);
    }

    public static string Text(string relative) => File.ReadAllText(Path(relative)).ReplaceLineEndings("\n");
}
