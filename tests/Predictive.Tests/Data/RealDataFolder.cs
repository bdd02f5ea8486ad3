using Xunit;

namespace Predictive.Tests.Data;

/// <summary>
/// Finds the real data sets, which are not part of the repository, and the funnel files for them, which are.
/// </summary>
internal static class RealDataFolder
{
    /// <summary>The folder of a data set; skips the test where it is absent.</summary>
    public static string Data(string name)
    {
        var root = Environment.GetEnvironmentVariable("PREDICTIVE_DATA")
            ?? Path.Combine(Repository(), "..", "shared", "data");
        var folder = Path.GetFullPath(Path.Combine(root, name));
        if (!Directory.Exists(folder))
            Assert.Skip($"The real data set {name} is not at {folder}; set PREDICTIVE_DATA to its folder.");
        return folder;
    }

    /// <summary>The committed funnel file of a data set.</summary>
    public static string FunnelFile(string name) =>
        Path.Combine(Repository(), "tests", "Predictive.Tests", "RealData", name, "funnel.yaml");

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Predictive.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException(
            "The tests run outside the repository; no folder above has Predictive.sln.");
    }
}
