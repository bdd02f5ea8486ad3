using System.Text.RegularExpressions;
using Predictive.Apps.Tests.Console;
using Predictive.Commands;
using Predictive.Data;
using Xunit;

namespace Predictive.Apps.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string _root = Root();
    private static readonly string _readme = File.ReadAllText(Path.Combine(_root, "README.md"));

    [Fact]
    public void Every_command_it_shows_is_one_the_console_knows()
    {
        var commands = Commands().Matches(_readme).Select(match => match.Groups[1].Value.Split('#')[0].Trim()).ToList();

        Assert.True(commands.Count >= 8, "The README shows fewer commands than it did.");
        Assert.All(commands, command => Assert.Empty(CommandTree.Root().Parse(command).Errors));
    }

    [Fact]
    public async Task What_it_says_the_quickstart_prints_is_what_it_prints()
    {
        var models = Directory.CreateTempSubdirectory("predictive-quickstart-").FullName;
        var run = await ConsoleProcess.RunInAsync(_root, "quickstart", "--models", models);

        Assert.Equal(0, run.Code);
        var shown = Blocks("").Single(block => block.StartsWith("- The model ranks", StringComparison.Ordinal));
        Assert.Contains(shown.Trim(), run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(models, "sample", "0001", "model.json")));
        Directory.Delete(models, recursive: true);
    }

    [Fact]
    public void The_smallest_funnel_file_it_shows_reads_a_flat_table()
    {
        var folder = Directory.CreateTempSubdirectory("predictive-readme-").FullName;
        File.WriteAllText(Path.Combine(folder, "funnel.yaml"), Blocks("yaml").Single());
        File.WriteAllText(
            Path.Combine(folder, "leads.csv"), "lead,row,industry,employees,converted\na,1,retail,20,0\nb,2,,300,1\n");

        var check = FunnelCheck.Of(FunnelFile.Load(folder));

        Assert.Equal((2, 1), (check.Snapshots.Mature.Count, check.Conversions));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_five_lines_it_shows_tell_the_story()
    {
        Assert.Equal(
            """
            using Predictive;
            using Predictive.Data;
            var run = TrainingRun.On(FunnelFile.Load("data-samples"), new TrainingRunOptions());
            Console.WriteLine(run.Evaluation.Verdict);
            Console.WriteLine(run.Comparison?.Headline);

            """.ReplaceLineEndings("\n"),
            Blocks("csharp").First());
        Assert.Contains(
            Blocks("csharp").First(), File.ReadAllText(Path.Combine(_root, "src", "Predictive", "README.md")),
            StringComparison.Ordinal);

        var run = TrainingRun.On(FunnelFile.Load(Path.Combine(_root, "data-samples")), new TrainingRunOptions());

        Assert.Contains($"- {run.Evaluation.Verdict}", _readme, StringComparison.Ordinal);
        Assert.Contains($"- {run.Comparison?.Headline}", _readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_it_links_to_is_there() => Assert.All(
        Links().Matches(_readme).Select(match => match.Groups[1].Value),
        link => Assert.True(File.Exists(Path.Combine(_root, link)), link));

    private static IEnumerable<string> Blocks(string language) =>
        from fence in Fences().Matches(_readme)
        where fence.Groups[1].Value == language
        select fence.Groups[2].Value;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Predictive.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        return folder;
    }

    [GeneratedRegex(
        @"^(?:predictive|dotnet run -c Release --project src/Predictive\.Console --) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"\]\(([^)#:]+)\)", RegexOptions.None)]
    private static partial Regex Links();
}
