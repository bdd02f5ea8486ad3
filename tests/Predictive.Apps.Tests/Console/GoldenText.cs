using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>
/// Output that a person approved, as files beside the tests. Run the tests with <c>PREDICTIVE_GOLDEN=write</c> to
/// replace them, and read the difference before it is committed.
/// </summary>
internal static class GoldenText
{
    public static void IsKept(string name, string text)
    {
        var path = Path.Combine(
            Repository.Root, "tests", "Predictive.Apps.Tests", "Console", "Golden", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("PREDICTIVE_GOLDEN") == "write")
            File.WriteAllText(path, text);

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }
}
