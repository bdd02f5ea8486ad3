using Xunit;

namespace Predictive.Learning.Tests.Saving;

/// <summary>The example that stands in <c>src/Predictive.Learning/FORMAT.md</c>.</summary>
internal static class FormatExample
{
    public static string With(string part, string instead)
    {
        Assert.Contains(part, Text(), StringComparison.Ordinal);
        return Text().Replace(part, instead, StringComparison.Ordinal);
    }

    public static string Text()
    {
        var document = RepositoryFile.Text("src/Predictive.Learning/FORMAT.md");
        var start = document.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        return document[start..document.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
