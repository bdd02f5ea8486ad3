using Xunit;

namespace Predictive.Learning.Tests.Face;

public sealed class PublicApiTests
{
    private const string Switch = "PREDICTIVE_PUBLIC_API";
    private const string Approved = "tests/Predictive.Learning.Tests/PublicApi.approved.txt";

    [Fact]
    public void What_others_can_see_is_what_was_approved()
    {
        var now = PublicApi.Of(typeof(FeatureMatrix).Assembly);
        if (Environment.GetEnvironmentVariable(Switch) == "write")
        {
            File.WriteAllText(RepositoryFile.Path(Approved), now);
        }

        var approved = RepositoryFile.Text(Approved);
        Assert.True(
            now == approved,
            $"The public API is not the approved one.\n{Difference(approved, now)}If that is meant, run this test "
            + $"once with {Switch}=write, and read the difference of {Approved} before you commit it.");
    }

    [Fact]
    public void A_difference_names_the_type_and_the_member() => Assert.Equal(
        "- [class A] int Old()\n+ [class A] int New()\n",
        Difference("class A\n    int Old()\n    int Same()\n", "class A\n    int New()\n    int Same()\n"));

    private static string Difference(string approved, string now)
    {
        var (before, after) = (Lines(approved), Lines(now));
        return string.Concat(before.Except(after).Select(line => $"- {line}\n"))
            + string.Concat(after.Except(before).Select(line => $"+ {line}\n"));
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var type = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != ' ') type = line;
            lines.Add(line[0] == ' ' ? $"[{type}] {line.Trim()}" : line);
        }

        return lines;
    }
}
