using System.Globalization;
using System.IO.Compression;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>Scoring: a folder or a table of leads in, a CSV with reasons out.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class ScoreTests(TrainedFunnel trained)
{
    private static readonly string[] _columns =
    [
        "lead_id", "as_of", "likelihood", "predicted_mql", "rule_points", "rule_mql", "reasons", "warnings", "grade",
        "decision", "decision_reason", "decision_probability", "mql_since", "policy",
        "expected_revenue",
    ];

    [Fact]
    public async Task A_folder_is_scored_as_of_a_date_with_reasons()
    {
        var run = await trained.RunModelAsync("score", "--out", "folder.csv", "--as-of", "2026-03-31");

        Assert.Equal(0, run.Code);
        var scores = Read("folder.csv");
        Assert.Equal(_columns, scores[0]);
        Assert.True(scores.Count > 1000);
        Assert.All(scores.Skip(1), score =>
        {
            Assert.Equal("2026-03-31T23:59:59Z", score[1]);
            Assert.InRange(double.Parse(score[2], CultureInfo.InvariantCulture), 0, 1);
            Assert.Contains(score[3], new[] { "true", "false" });
            Assert.Contains("points)", score[6], StringComparison.Ordinal);
        });
        Assert.Contains($"Wrote {scores.Count - 1:N0} scores to folder.csv", run.Output, StringComparison.Ordinal);
        var warned = scores.Count(score => score[7].StartsWith("The lead is ", StringComparison.Ordinal));
        Assert.Contains(
            $"{warned:N0} of {scores.Count - 1:N0} leads are of an age that training never saw (it looked 0 to 30 days "
            + "after creation)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_leads_is_scored_the_same_packed_or_not()
    {
        var packed = Path.Combine(trained.Folder, "new.csv.gz");
        await using (var to = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        await using (var from = File.OpenRead(Path.Combine(trained.Funnel, "leads.csv")))
            await from.CopyToAsync(to, TestContext.Current.CancellationToken);

        var plain = await ScoreAsync(Path.Combine(trained.Funnel, "leads.csv"), "plain.csv");
        var unpacked = await ScoreAsync(packed, "packed.csv");

        Assert.Equal((0, 0), (plain.Code, unpacked.Code));
        var scores = Read("plain.csv");
        Assert.Equal(scores, Read("packed.csv"));
        Assert.Contains(scores, score => score[6].Contains("seniority is '", StringComparison.Ordinal));
        Assert.All(scores.Skip(1), score =>
            Assert.Contains("The account is not known", score[7], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("none/s.csv", "--out is 'none/s.csv', but the folder 'none' does not exist; make it first.")]
    [InlineData("funnel", "--out is 'funnel', which is no file; give the file to write.")]
    public async Task A_place_that_cannot_be_written_to_is_refused_before_any_work(string output, string line)
    {
        var run = await trained.RunModelAsync("score", "--out", output);

        Assert.Equal(2, run.Code);
        Assert.Equal([line], run.ErrorLines);
    }

    [Fact]
    public async Task A_table_of_other_leads_is_refused_and_nothing_is_written()
    {
        await File.WriteAllTextAsync(
            Path.Combine(trained.Folder, "other.csv"), SmallFunnel.Table(3), TestContext.Current.CancellationToken);

        var run = await ScoreAsync("other.csv", "none.csv");

        Assert.Equal(2, run.Code);
        Assert.Contains("other.csv has no column 'lead_id'", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(trained.Folder, "none.csv*"));
    }

    private Task<ConsoleRun> ScoreAsync(string input, string output) => trained.RunAsync(
        "score", input, "--model", "plain", "--models", trained.Models, "--out", output,
        "--as-of", "2026-03-31T12:00:00Z");

    private List<string[]> Read(string name)
    {
        var lines = new List<string[]>();
        using var table = TableReader.Open(Path.Combine(trained.Folder, name));
        lines.Add([.. table.Columns]);
        while (table.Read())
            lines.Add([.. Enumerable.Range(0, table.Columns.Count).Select(column => table[column])]);
        return lines;
    }
}
