using System.Text.Json;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A policy suggested, checked, registered, and deciding; and what is refused on the way.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class PolicyTests(TrainedFunnel trained) : IDisposable
{
    private const string Fair = "name: fair\nconversion: opportunity\nhorizon: 90d\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_policy_is_suggested_checked_registered_and_decides()
    {
        var models = CopyOfModels();
        _folder.Write("base.yaml", "name: pilot\ncut: { likelihood: 0.1 }\n");
        var suggested = await trained.RunModelAsync(
            "policy", "suggest", "--capacity", "1/day", "--base", At("base.yaml"), "--out", At("p.yaml"));
        Assert.True(suggested.Code == 0, suggested.Error);
        Assert.Contains("Suggested: MQLs from a likelihood of ", suggested.Output, StringComparison.Ordinal);

        var check = await trained.RunAsync(
            "policy", "check", At("p.yaml"), "--funnel", trained.Funnel, "--model", TrainedFunnel.Model,
            "--models", trained.Models, "--json");
        Assert.True(check.Code == 0, check.Error);
        var measured = JsonDocument.Parse(check.Output).RootElement.GetProperty("measured");
        Assert.InRange(measured.GetProperty("byCut").GetInt32(), 1, 80);

        var used = await trained.RunAsync(
            "policy", "use", At("p.yaml"), "--model", TrainedFunnel.Model, "--models", models, "--by", "A. Marketer",
            "--why", "a pilot");
        Assert.True(used.Code == 0, used.Error);
        Assert.StartsWith("Registered pilot@0001 in ", used.Output, StringComparison.Ordinal);
        var list = await trained.RunAsync("policy", "list", "--model", TrainedFunnel.Model, "--models", models);
        Assert.Contains("| A. Marketer | a pilot |", list.Output, StringComparison.Ordinal);

        var monday = await ScoreAsync(models, "monday.csv", "2026-04-06");
        Assert.Equal("pilot@0001", Assert.Single(monday.Select(row => row["policy"]).Distinct()));
        Assert.Single(monday, row => row["decision"] == "aboveCut");
        Assert.Contains(monday, row => row["decision"] == "waiting" && row["grade"] == "A");
        var sunday = await ScoreAsync(models, "sunday.csv", "2026-04-05");
        Assert.DoesNotContain(sunday, row => row["decision"] == "aboveCut");

        var since = monday.Single(row => row["decision"] == "aboveCut")["lead_id"];
        var tuesday = await ScoreAsync(models, "tuesday.csv", "2026-04-07", "--earlier", At("monday.csv"));
        var still = tuesday.Single(row => row["lead_id"] == since);
        Assert.Contains(still["decision"], new[] { "stillMql", "withSales", "resting" });
        Assert.Single(tuesday, row => row["decision"] == "aboveCut");
    }

    [Fact]
    public async Task Without_a_policy_the_cut_of_the_version_decides()
    {
        var rows = await ScoreAsync(trained.Models, "cut.csv", "2026-04-06");

        Assert.All(rows, row => Assert.Equal(
            row["predicted_mql"] == "true" ? "aboveCut" : "belowCut", row["decision"]));
        Assert.Equal("plain@0001", rows[0]["policy"]);
    }

    [Theory]
    [InlineData("No cut promises a precision of 99.0 %", "--precision", "0.99")]
    [InlineData("Nobody reaches this cut (99.9 %)", "--likelihood", "0.999")]
    [InlineData("more than 0.01 a day", "--capacity", "0.01/day")]
    [InlineData("--capacity is 'many'; allowed is a number above 0.", "--capacity", "many")]
    [InlineData("A cut has one form", "--capacity", "1", "--precision", "0.2")]
    [InlineData("Leads have no attribute 'regoin'. Did you mean 'region'?", "--capacity", "1", "--by", "regoin")]
    [InlineData("say for what its cut is to be chosen")]
    [InlineData("--launch is 'soon'; allowed is a day", "--likelihood", "0.2", "--launch", "soon")]
    public async Task A_wish_that_cannot_be_granted_is_refused_and_nothing_is_written(
        string line, params string[] wish)
    {
        var run = await trained.RunModelAsync("policy", ["suggest", .. wish, "--out", At("none.yaml")]);

        Assert.Equal(2, run.Code);
        Assert.Contains(line, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Without_amounts_a_cut_by_expected_revenue_is_refused()
    {
        var funnel = Path.Combine(trained.Funnel, "no-money.yaml");
        var text = await File.ReadAllTextAsync(
            Path.Combine(trained.Funnel, "funnel.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains("amount: amount", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            funnel, text.Replace("amount: amount", "amount: ignore", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var run = await trained.RunAsync(
            "policy", "suggest", funnel, "--model", TrainedFunnel.Model, "--models", trained.Models,
            "--cost-per-lead", "100", "--out", At("none.yaml"));

        Assert.Equal(2, run.Code);
        Assert.Contains("needs money, and this funnel does not tell", Assert.Single(run.Complaints),
            StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData(
        "cut: { likelihood: 0.2, precision: { target: 0.3, likelihood: 0.2 } }\n", "p.yaml:4:6: a cut has one form")]
    [InlineData("cut: { likelihood: 0.2 }\nnver: []\n", "Did you mean 'never'?")]
    [InlineData(
        "cut: { likelihood: 0.2 }\nnever: [{ name: a, when: { event: demo_request } }]\n"
        + "always: [{ name: b, when: { event: demo_request } }]\n", "'b' is always an MQL, and never one as 'a'")]
    [InlineData("cut: { likelihood: 0.2 }\nnever: [{ name: a, when: { event: unsubscrib } }]\n",
        "there is no event 'unsubscrib'. Did you mean 'unsubscribe'?")]
    [InlineData("cut: { likelihood: 0.999 }\n", "nobody reaches the cut (99.9 %): the highest likelihood of the ")]
    [InlineData("cut: { expectedRevenue: { costPerLead: 100 } }\n", "has a 'value:'")]
    public async Task A_wrong_policy_is_refused_and_never_registered(string yaml, string line)
    {
        _folder.Write("p.yaml", Fair + yaml);
        var models = CopyOfModels();
        var before = _folder.Files;

        foreach (var words in new string[][]
        {
            ["check", At("p.yaml")], ["use", At("p.yaml"), "--by", "A", "--why", "B"],
        })
        {
            var run = await trained.RunAsync(
                ["policy", .. words, "--funnel", trained.Funnel, "--model", TrainedFunnel.Model, "--models", models]);

            Assert.Equal(2, run.Code);
            Assert.Contains(line, Assert.Single(run.Complaints), StringComparison.Ordinal);
            Assert.Empty(run.Output);
        }

        Assert.Equal(before, _folder.Files);
    }

    [Fact]
    public async Task A_policy_about_another_conversion_does_not_decide()
    {
        _folder.Write("won.yaml", "name: won\nconversion: won\ncut: { likelihood: 0.1 }\n");

        var run = await trained.RunModelAsync("score", "--out", At("none.csv"), "--policy", At("won.yaml"));

        Assert.Equal(2, run.Code);
        Assert.Contains("cuts the likelihood of 'won' within 90 days", Assert.Single(run.Complaints),
            StringComparison.Ordinal);
        Assert.False(File.Exists(At("none.csv")));
    }

    private string At(string name) => _folder.At(name);

    private string CopyOfModels()
    {
        foreach (var file in Directory.EnumerateFiles(trained.Models, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(At("models"), Path.GetRelativePath(trained.Models, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return At("models");
    }

    private async Task<List<Dictionary<string, string>>> ScoreAsync(
        string models, string output, string date, params string[] more)
    {
        var run = await trained.RunAsync(
        [
            "score", trained.Funnel, "--model", TrainedFunnel.Model, "--models", models, "--out", At(output),
            "--as-of", $"{date}T12:00:00Z", .. more,
        ]);
        Assert.True(run.Code == 0, run.Error);
        var rows = new List<Dictionary<string, string>>();
        using var table = TableReader.Open(At(output));
        while (table.Read())
        {
            rows.Add(table.Columns.Select((name, place) => (name, table[place]))
                .ToDictionary(one => one.name, one => one.Item2, StringComparer.Ordinal));
        }

        return rows;
    }
}
