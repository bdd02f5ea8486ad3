using System.Diagnostics;
using System.Globalization;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>Scores written back to other tools: only what is news, in their shapes, and none lost.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class WriteBackTests(TrainedFunnel trained) : IDisposable
{
    private const string Graded = """
        name: graded
        conversion: opportunity
        horizon: 90d
        cut: { likelihood: 0.1 }
        grades: { A: 20 %, B: 10 %, C: 5 % }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_of_news_in_their_order_leave_a_CRM_knowing_every_decision()
    {
        await WriteAsync("march.csv", "2026-03-31", "--changed-since", At("state.json"));
        var crm = Read("march.csv").ToDictionary(row => row["Id"]);
        var told = await WriteAsync("april.csv", "2026-04-30", "--changed-since", At("state.json"));
        var news = Read("april.csv");
        _folder.Write("nobody.csv", "lead_id,mql_since\n");
        await trained.RunModelAsync(
            "score", "--out", At("usual.csv"), "--as-of", "2026-03-31", "--earlier", At("nobody.csv"));
        await trained.RunModelAsync(
            "score", "--out", At("all.csv"), "--as-of", "2026-04-30", "--earlier", At("usual.csv"));
        var all = Read("all.csv");

        Assert.InRange(news.Count, 1, all.Count / 2);
        Assert.StartsWith(
            $"Wrote {news.Count:N0} of {all.Count:N0} leads to {At("april.csv")} in the shape of salesforce, those "
            + $"whose grade or decision is another than in {At("state.json")}: ",
            told.Output, StringComparison.Ordinal);
        Assert.All(news, row => Assert.False(
            crm.TryGetValue(row["Id"], out var was) && was["Predictive_MQL__c"] == row["Predictive_MQL__c"]));
        news.ForEach(row => crm[row["Id"]] = row);
        Assert.All(all, row => Assert.Equal(row["predicted_mql"], crm[row["lead_id"]]["Predictive_MQL__c"]));
        Assert.All(crm.Values, row => Assert.InRange(row["Predictive_Reasons__c"].Length, 1, 255));
        Assert.All(crm.Values, row => Assert.InRange(row["Predictive_Decision__c"].Length, 1, 255));
    }

    [Fact]
    public async Task Since_a_date_are_the_leads_whose_decision_was_another_then()
    {
        await WriteAsync("then.csv", "2026-03-31");
        await WriteAsync("now.csv", "2026-04-30");
        await WriteAsync("news.csv", "2026-04-30", "--changed-since", "2026-03-31");
        var then = Read("then.csv").ToDictionary(row => row["Id"], row => row["Predictive_MQL__c"]);
        Assert.Equal(
            Read("now.csv").Where(row => then.GetValueOrDefault(row["Id"]) != row["Predictive_MQL__c"]),
            Read("news.csv"));
    }

    [Fact]
    public async Task What_would_lose_news_is_refused_and_leaves_file_and_state_as_they_are()
    {
        await WriteAsync("news.csv", "2026-03-31", "--changed-since", At("state.json"));
        var (news, state) = (Text("news.csv"), Text("state.json"));
        await RefusedAsync("its news are in no later file", "news.csv", "2026-04-30");
        await RefusedAsync("is the state of 'plain' in the shape of salesforce", "2.csv", "2026-04-30", "hubspot");
        await RefusedAsync("which is earlier", "2.csv", "2026-02-28");

        var again = await WriteAsync("news.csv", "2026-03-31", "--changed-since", At("state.json"));
        Assert.Contains("still has the last news, and stays as it is", again.Output, StringComparison.Ordinal);
        Assert.Equal((news, state), (Text("news.csv"), Text("state.json")));
        Assert.False(File.Exists(At("2.csv")));
    }

    [Fact]
    public Task Killed_at_any_moment_and_run_again_it_writes_what_an_unbroken_run_does() =>
        KillAsync(seed: 1, kills: 2);

    [Fact]
    [Trait("Category", "Whole")]
    public Task Killed_forty_times_and_run_again_it_writes_what_unbroken_runs_do() => KillAsync(seed: 2, kills: 40);

    [Fact]
    public async Task Dynamics_gets_scores_grades_and_trends_as_numbers()
    {
        _folder.Write("policy.yaml", Graded);
        string[] asked = ["--format", "dynamics", "--policy", At("policy.yaml"), "--changed-since", At("state.json")];
        await WriteAsync("one.csv", "2026-03-31", asked);
        var first = Read("one.csv");
        Assert.All(first, row => Assert.Equal("3", row["msdyn_scoretrend"]));
        Assert.All(first, row => Assert.Equal(
            int.Parse(row["msdyn_score"], CultureInfo.InvariantCulture) switch
            {
                > 20 => "0",
                20 => row["msdyn_grade"] == "0" ? "0" : "1",
                > 10 => "1",
                10 => row["msdyn_grade"] == "1" ? "1" : "2",
                > 5 => "2",
                5 => row["msdyn_grade"] == "2" ? "2" : "3",
                _ => "3",
            },
            row["msdyn_grade"]));
        Assert.Equal("graded", Assert.Single(first.Select(row => row["predict_policy"]).Distinct()));

        await WriteAsync("two.csv", "2026-04-30", asked);
        var was = first.ToDictionary(row => row["msdyn_entityid"]);
        var again = Read("two.csv").Where(row => was.ContainsKey(row["msdyn_entityid"])).ToList();
        Assert.NotEmpty(again);
        Assert.All(again, row => Assert.Equal(
            Math.Sign(Score(row) - Score(was[row["msdyn_entityid"]])) switch { 1 => "0", 0 => "1", _ => "2" },
            row["msdyn_scoretrend"]));
        Assert.All(again, row => Assert.NotEqual(
            (was[row["msdyn_entityid"]]["msdyn_grade"], was[row["msdyn_entityid"]]["predict_mql"]),
            (row["msdyn_grade"], row["predict_mql"])));
    }

    [Theory]
    [InlineData("hubspot", "hs_object_id", "predictive_mql")]
    [InlineData("marketo", "id", "predictiveMql")]
    public async Task Each_tool_has_the_names_of_its_own_fields(string tool, string id, string mql)
    {
        await WriteAsync("out.csv", "2026-03-31", "--format", tool);
        var row = Read("out.csv")[0];
        Assert.Equal((id, true), (row.Keys.First(), row[mql] is "true" or "false"));
    }

    [Theory]
    [InlineData("--format siebel", "--format is 'siebel'; allowed are salesforce|hubspot|marketo|dynamics.")]
    [InlineData("--format hubspot --out x.parquet", "--format hubspot is a CSV; give a file that ends with .csv.")]
    [InlineData("--changed-since 2026-04-30", "give an earlier date.")]
    [InlineData("--changed-since other.json", "other.json is no state that `predictive score` wrote")]
    [InlineData("--changed-since 30-06-2026", "give a date such as 2026-06-30, or a file of state")]
    [InlineData("--changed-since none/state.json", "the folder 'none' does not exist; make it first.")]
    [InlineData("--out x.json --changed-since x.json", "--out is 'x.json', a file that is read here and would be lost")]
    public async Task What_cannot_be_written_back_is_refused_and_nothing_is_written(string options, string says)
    {
        await File.WriteAllTextAsync(
            Path.Combine(trained.Folder, "other.json"), "{}", TestContext.Current.CancellationToken);
        string[] output = options.Contains("--out", StringComparison.Ordinal) ? [] : ["--out", "out.csv"];
        var run = await trained.RunModelAsync(
            "score", ["--as-of", "2026-03-31", .. output, .. options.Split(' ')]);
        Assert.Equal(2, run.Code);
        Assert.Contains(says, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(trained.Folder, "out.csv"));
        Assert.Empty(Directory.GetFiles(trained.Folder, "*.turn"));
    }

    private async Task RefusedAsync(string says, string output, string asOf, string format = "salesforce")
    {
        var run = await RunAsync(output, asOf, "--format", format, "--changed-since", At("state.json"));
        Assert.Equal(2, run.Code);
        Assert.Contains(says, Assert.Single(run.Complaints), StringComparison.Ordinal);
    }

    private async Task KillAsync(int seed, int kills)
    {
        var chance = new Random(seed);
        await WriteAsync("march.csv", "2026-03-31", "--changed-since", At("state.json"));
        var before = Text("state.json");
        var watch = Stopwatch.StartNew();
        await WriteAsync("news.csv", "2026-04-30", "--changed-since", At("state.json"));
        var (took, news, state) = (watch.Elapsed, Text("news.csv"), Text("state.json"));
        for (var kill = 0; kill < kills; kill++)
        {
            File.Delete(At("news.csv"));
            await File.WriteAllTextAsync(At("state.json"), before, TestContext.Current.CancellationToken);
            // Most of a run is reading; its end is what matters.
            var after = took * (kill % 4 == 0 ? chance.NextDouble() : 0.8 + (0.25 * chance.NextDouble()));
            using (var process = ConsoleProcess.Start(trained.Folder, Arguments("news.csv", "2026-04-30")))
            {
                process.WaitForExit(after);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            Assert.True(!File.Exists(At("news.csv")) || Text("news.csv") == news, "half a file");
            await WriteAsync("news.csv", "2026-04-30", "--changed-since", At("state.json"));
            Assert.Equal((news, state), (Text("news.csv"), Text("state.json")));
        }
    }

    private string Text(string name) => File.ReadAllText(At(name));

    private static int Score(IReadOnlyDictionary<string, string> row) =>
        int.Parse(row["msdyn_score"], CultureInfo.InvariantCulture);

    private string At(string name) => _folder.At(name);

    private async Task<ConsoleRun> WriteAsync(string output, string asOf, params string[] options)
    {
        var run = await RunAsync(output, asOf, options);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }

    private Task<ConsoleRun> RunAsync(string output, string asOf, params string[] options)
    {
        string[] format = options.Contains("--format") ? [] : ["--format", "salesforce"];
        return trained.RunModelAsync("score", ["--out", At(output), "--as-of", asOf, .. format, .. options]);
    }

    private string[] Arguments(string output, string asOf) =>
    [
        "score", trained.Funnel, "--model", TrainedFunnel.Model, "--models", trained.Models, "--out", At(output),
        "--as-of", asOf, "--format", "salesforce", "--changed-since", At("state.json"),
    ];

    private List<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        using var table = TableReader.Open(At(name));
        while (table.Read())
        {
            rows.Add(table.Columns.Select((column, i) => (column, Cell: table[i]))
                .ToDictionary(one => one.column, one => one.Cell));
        }

        return rows;
    }
}
