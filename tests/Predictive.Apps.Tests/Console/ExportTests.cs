using System.Globalization;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A version is written for other systems, whole or not at all.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class ExportTests(TrainedFunnel trained)
{
    [Fact]
    public async Task A_version_is_written_as_onnx()
    {
        using var folder = new TempFolder();
        var file = folder.At("model.onnx");

        var run = await ExportAsync("--format", "onnx", "--out", file);

        Assert.True(run.Code == 0, run.Error);
        Assert.Matches(@"^Wrote plain@0001 to .*: \d+ inputs, ONNX opset 21, ai\.onnx\.ml 5\.\n$", run.Output);
        Assert.InRange(new FileInfo(file).Length, 1000, 10_000_000);
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_when_asked()
    {
        using var folder = new TempFolder();
        var file = folder.At("model.onnx");
        File.WriteAllText(file, "mine");

        var refused = await ExportAsync("--format", "onnx", "--out", file);
        Assert.Equal(2, refused.Code);
        Assert.Contains("--replace", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));

        var replaced = await ExportAsync("--format", "onnx", "--out", file, "--replace");
        Assert.True(replaced.Code == 0, replaced.Error);
        Assert.NotEqual("mine", File.ReadAllText(file));
    }

    [Fact]
    public async Task Features_in_a_database_get_the_likelihoods_of_score()
    {
        using var folder = new TempFolder();
        var (features, sql, scores) = (folder.At("features.csv"), folder.At("score.sql"), folder.At("scores.csv"));
        Done(await trained.RunAsync(
            "export", trained.Funnel, "--model", TrainedFunnel.Model, "--models", trained.Models,
            "--format", "features", "--out", features));
        Done(await ExportAsync("--format", "sql", "--dialect", "sqlite", "--out", sql));
        Done(await trained.RunModelAsync("score", "--out", scores));

        var found = FeatureDatabase.Likelihoods(features, File.ReadAllText(sql));

        var expected = CsvRows(scores).ToDictionary(row => row[0], row => double.Parse(row[2], Culture));
        Assert.Equal(expected.Count, found.Count);
        Assert.All(expected, lead => Assert.InRange(Math.Abs(found[lead.Key] - lead.Value), 0, 1e-6));
    }

    [Fact]
    public async Task The_commands_of_the_guide_do_what_it_says()
    {
        using var folder = new TempFolder();
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "src", "Predictive.Interop", "README.md"));
        var commands = guide.Split('\n')
            .Where(line => line.StartsWith("predictive export", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, commands.Count);
        foreach (var command in commands)
        {
            var words = command.Split(' ')[1..].Select(word => word switch
            {
                "my-funnel" => trained.Funnel,
                "leads" => TrainedFunnel.Model,
                _ => word.EndsWith(".onnx", StringComparison.Ordinal) ? "plain.onnx" : word,
            });
            Done(await ConsoleProcess.RunInAsync(folder.Path, [.. words, "--models", trained.Models, "--replace"]));
        }

        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
    }

    [Theory]
    [InlineData("sql", null, null, "--format sql needs --dialect, one of postgres, duckdb, sqlite")]
    [InlineData("sql", "--dialect", "oracle", "oracle")]
    [InlineData("onnx", "--dialect", "sqlite", "belongs to --format sql")]
    [InlineData("features", null, null, "needs the funnel")]
    public async Task Options_that_do_not_fit_the_format_are_refused(
        string format, string? option, string? value, string words)
    {
        using var folder = new TempFolder();
        string[] given = option is null ? [] : [option, value!];

        var run = await ExportAsync(["--format", format, "--out", folder.At("out"), .. given]);

        Assert.Equal(2, run.Code);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("pmml", "model.pmml", "pmml")]
    [InlineData("onnx", "no/such/folder/model.onnx", "does not exist")]
    public async Task What_cannot_be_written_is_refused_and_leaves_nothing(string format, string file, string words)
    {
        using var folder = new TempFolder();

        var run = await ExportAsync("--format", format, "--out", folder.At(file));

        Assert.Equal(2, run.Code);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task The_folder_of_a_registered_model_is_left_alone()
    {
        var run = await ExportAsync("--format", "onnx", "--out", Path.Combine(trained.Models, "plain", "model.onnx"));

        Assert.Equal(2, run.Code);
        Assert.Contains("registered model 'plain'", run.Error, StringComparison.Ordinal);
    }

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    private static void Done(ConsoleRun run) => Assert.True(run.Code == 0, run.Error);

    private static IEnumerable<IReadOnlyList<string>> CsvRows(string path) => FeatureDatabase.Rows(path).Skip(1);

    private Task<ConsoleRun> ExportAsync(params string[] arguments) =>
        trained.RunAsync(["export", "--model", TrainedFunnel.Model, "--models", trained.Models, .. arguments]);
}
