using Xunit;

namespace Predictive.Tests.Architecture;

public sealed class FileSizeTests
{
    private const int MaxLines = 300;
    private const int MaxColumns = 120;

    [Fact]
    public void Files_hold_one_idea_of_about_one_screen()
    {
        var files = House.Files("*.cs", "src", "tests", "notebooks").ToList();

        Assert.NotEmpty(files);
        Rule.IsKept(files.SelectMany(
            file => TooLarge(Path.GetRelativePath(House.Root, file), File.ReadAllLines(file))));
    }

    [Fact]
    public void A_long_file_and_a_wide_line_are_seen()
    {
        Assert.Empty(TooLarge("fits.cs", Enumerable.Repeat(new string('x', MaxColumns), MaxLines)));
        Assert.Equal(["long.cs has 301 lines; 300 are allowed"], TooLarge("long.cs", new string[MaxLines + 1]));
        Assert.Equal(
            ["wide.cs:2 has 121 columns; 120 are allowed"], TooLarge("wide.cs", ["", new string('x', MaxColumns + 1)]));
    }

    private static IEnumerable<string> TooLarge(string file, IEnumerable<string?> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line?.Length > MaxColumns)
            {
                yield return $"{file}:{number} has {line.Length} columns; {MaxColumns} are allowed";
            }
        }

        if (number > MaxLines)
        {
            yield return $"{file} has {number} lines; {MaxLines} are allowed";
        }
    }
}
