using System.Text.Json;
using System.Text.RegularExpressions;
using Predictive.Commands;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>An experiment with the real console: the guide's own commands, what people read, what is refused.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed partial class ExperimentTests(TrainedFunnel trained, PlannedExperiment planned)
    : IClassFixture<PlannedExperiment>, IDisposable
{
    private static readonly string _guide = File.ReadAllText(Path.Combine(
        Repository.Root, "src", "Predictive", "Planning", "Experiments", "EXPERIMENTS.md"));

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_commands_of_the_guide_plan_assign_and_read_an_experiment()
    {
        var commands = Commands().Matches(_guide).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["plan", "assign", "assign", "read"], commands.Select(one => one.Split(' ')[1]));

        var said = new List<string>();
        foreach (var command in commands)
        {
            var run = await RunAsync(command.Split(' '));
            Assert.True(run.Code == 0, run.Error);
            Assert.Empty(run.Complaints);
            said.Add(run.Output);
        }

        Assert.All(
            said.SelectMany(text => text.Split('\n')).Where(line => line.StartsWith('|')),
            line => Assert.True(line.TrimEnd().Length <= 120, line));
        Assert.Matches("(?s)^- In the last 26 weeks, A \\(rules\\) would have made .+Wrote experiment.yaml", said[0]);
        Assert.Matches(@"as of 2025-07-13 23:59:59Z, \d+ of them of new leads\.", said[2]);
        Assert.StartsWith("Nothing can be said yet: ", said[3], StringComparison.Ordinal);
        Assert.Contains("| opportunities per 100 leads handed over ", said[3], StringComparison.Ordinal);
        Assert.Contains("hold at every reading", said[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_run_again_adds_no_byte_and_a_table_of_leads_is_assigned_like_its_folder()
    {
        planned.CopyTo(_folder);
        var first = File.ReadAllBytes(_folder.At("assignments.csv"));

        var again = await AssignAsync(PlannedExperiment.LastDay);
        var table = await RunAsync("experiment", "assign", Path.Combine(trained.Funnel, "leads.csv"), "--experiment",
            "experiment.yaml", "--out", "table.csv", "--as-of", PlannedExperiment.LastDay);

        Assert.Equal((0, 0), (again.Code, table.Code));
        Assert.Equal("assignments.csv: nothing is new; no line was added.", again.Output.Trim());
        Assert.Equal(first, File.ReadAllBytes(_folder.At("assignments.csv")));
        var arms = Lines("table.csv").ToDictionary(line => line[2], line => (line[3], line[4]));
        var known = Lines("assignments.csv").Where(line => arms.ContainsKey(line[2])).ToList();
        Assert.True(known.Count > 100, $"{known.Count} lines have a lead that both know.");
        Assert.All(known, line => Assert.Equal(arms[line[2]], (line[3], line[4])));
    }

    [Fact]
    public void A_lead_keeps_its_arm_and_is_handed_over_once_however_often_one_assigns()
    {
        planned.CopyTo(_folder);

        var lines = Lines("assignments.csv");
        Assert.All(lines.GroupBy(line => line[2]), lead =>
        {
            Assert.Single(lead.Select(line => (line[3], line[4])).Distinct());
            Assert.True(lead.Count(line => line[7] == "true") <= 1);
        });
        Assert.All(lines.GroupBy(line => line[3]), unit => Assert.Single(unit.Select(line => line[4]).Distinct()));
        Assert.All(
            lines.Where(line => line[7] == "true").GroupBy(line => line[1]),
            day => Assert.Equal(day.Count(line => line[4] == "a"), day.Count(line => line[4] == "b")));
    }

    [Fact]
    public async Task A_policy_is_a_definition_and_its_hand_raisers_are_handed_over_in_both_arms()
    {
        _folder.Write("policy.yaml", """
            name: strict
            always: [ { name: Demo request, when: { event: demo_request } } ]
            cut: { likelihood: 25 % }
            """);
        var plan = await RunAsync("experiment", "plan", "data-samples", "--model", "sample", "--a", "rules", "--b",
            "policy.yaml", "--start", "2025-06-30");
        Assert.True(plan.Code == 0, plan.Error);
        await AssignAsync("2025-09-30");

        var always = Lines("assignments.csv").Where(line => line[5] == "always").ToList();
        Assert.All(always, line => Assert.Equal(("", "true"), (line[6], line[7])));
        Assert.Equal(["a", "b"], always.Select(line => line[4]).Distinct().Order());

        _folder.Change("policy.yaml", "25 %", "24 %");
        await RefusesAsync(
            ["experiment", "assign", "data-samples", "--experiment", "experiment.yaml", "--out", "assignments.csv"],
            "The definition 'policy.yaml' has changed since the experiment was planned");
    }

    [Fact]
    public async Task Read_prints_one_document()
    {
        planned.CopyTo(_folder);

        var run = await RunAsync("experiment", "read", "data-samples", "--experiment", "experiment.yaml",
            "--assignments", "assignments.csv", "--json");

        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [
                "experiment", "checksum", "a", "b", "knownOn", "verdict", "headline", "primary", "p", "moreAccounts",
                "plannedAccounts", "guardrails", "assignedAccounts", "matureAccounts", "excluded", "readings", "notes",
            ],
            document.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("nothingYet", document.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(["a", "b", "difference"],
            document.RootElement.GetProperty("primary").EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("rules", "rules", "Both arms have the same definition")]
    [InlineData("rules", "modle", "'modle' is no definition; allowed are rules, model and the path of a policy file.")]
    public Task A_plan_of_no_two_definitions_is_refused(string a, string b, string words) => RefusesAsync(
        ["experiment", "plan", "data-samples", "--model", "sample", "--a", a, "--b", b], words);

    [Theory]
    [InlineData("--effect none", "--effect is 'none'; allowed are")]
    [InlineData("--effect=-5%", "--effect is '-5%'; allowed are")]
    [InlineData("--primary oportunities", "Did you mean 'opportunities'?")]
    [InlineData("--primary 1", "--primary is '1'; allowed are")]
    [InlineData("--power 1", "--power is '1'; allowed is")]
    [InlineData("--capacity 1", "--capacity is '1'; allowed are")]
    [InlineData("--weeks 0", "--weeks is '0'; allowed are")]
    public void An_option_that_makes_no_sense_is_not_read(string option, string words) => Assert.Contains(
        words,
        CommandTree.Root().Parse($"experiment plan DIR --model m --a rules --b model {option}").Errors
            .Select(error => error.Message).First(),
        StringComparison.Ordinal);

    [Fact]
    public Task A_plan_is_never_written_over()
    {
        planned.CopyTo(_folder);

        return RefusesAsync(
            ["experiment", "plan", "data-samples", "--model", "sample", "--a", "rules", "--b", "model"],
            "a plan is never changed");
    }

    [Fact]
    public async Task A_history_of_too_few_accounts_is_refused()
    {
        await RunAsync("simulate", "--world", "plain", "--leads", "150", "--seed", "7", "--out", "few");

        await RefusesAsync(
            ["experiment", "plan", "few", "--model", "sample", "--a", "rules", "--b", "model"],
            "a plan needs at least 50");
    }

    [Fact]
    public async Task Assignments_of_another_experiment_or_with_an_account_in_both_arms_are_refused()
    {
        planned.CopyTo(_folder);
        string[] read = ["experiment", "read", "data-samples", "--experiment", "other.yaml", "--assignments",
            "assignments.csv"];
        await RunAsync("experiment", "plan", "data-samples", "--model", "sample", "--a", "model", "--b", "rules",
            "--start", "2025-06-30", "--out", "other.yaml");
        await RefusesAsync(read, "this line is of another experiment");
        await RefusesAsync(
            ["experiment", "assign", "data-samples", "--experiment", "other.yaml", "--out", "assignments.csv"],
            "this line is of another experiment");

        var unit = Lines("assignments.csv").GroupBy(line => line[3]).First(one => one.Count() > 1).Last();
        _folder.Change("assignments.csv", $"{unit[2]},{unit[3]},{unit[4]}",
            $"{unit[2]},{unit[3]},{(unit[4] == "a" ? "b" : "a")}");
        await RefusesAsync(
            [.. read.Select(word => word == "other.yaml" ? "experiment.yaml" : word)], "is in both arms");
    }

    [Fact]
    public async Task What_is_not_as_it_was_planned_is_not_assigned()
    {
        planned.CopyTo(_folder);
        string[] assign =
            ["experiment", "assign", "data-samples", "--experiment", "experiment.yaml", "--out", "assignments.csv"];
        await RefusesAsync([.. assign, "--as-of", "2025-06-01"], "are from before the experiment");

        File.Delete(_folder.At("assignments.csv"));
        _folder.Change("experiment.yaml", "definition: \"rules\", checksum: ", "definition: \"rules\", checksum: 0");
        await RefusesAsync(assign, "The definition 'rules' has changed since the experiment was planned");

        _folder.Change("experiment.yaml", "modelChecksum: ", "modelChecksum: 0");
        await RefusesAsync(assign, "is not the version that experiment.yaml was planned with");
    }

    private Task<ConsoleRun> AssignAsync(string day) => RunAsync("experiment", "assign", "data-samples",
        "--experiment", "experiment.yaml", "--out", "assignments.csv", "--as-of", day);

    private async Task RefusesAsync(string[] command, string words)
    {
        var files = _folder.Files;
        var run = await RunAsync(command);

        Assert.Equal(2, run.Code);
        Assert.Contains(words, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Equal(files, _folder.Files);
    }

    /// <summary>Runs a command on the trained funnel where it says the samples.</summary>
    private Task<ConsoleRun> RunAsync(params string[] command)
    {
        var words = command.Select(word => word switch
        {
            "data-samples" => trained.Funnel,
            "sample" => TrainedFunnel.Model,
            _ => word,
        });
        string[] registry = command[0] == "experiment" && command[1] != "read" ? ["--models", trained.Models] : [];
        return ConsoleProcess.RunInAsync(_folder.Path, [.. words, .. registry]);
    }

    private List<string[]> Lines(string file) =>
        [.. File.ReadLines(_folder.At(file)).Skip(1).Select(line => line.Split(','))];

    [GeneratedRegex("^predictive (experiment .+)$", RegexOptions.Multiline)]
    private static partial Regex Commands();
}
