using System.Text.Json;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>The audit of scoring rules, as its readers and programs see it.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class RuleAuditTests(TrainedFunnel trained)
{
    [Fact]
    public async Task An_audit_has_a_row_a_rule_and_ends_with_a_sentence()
    {
        var run = await trained.RunAsync("rules", "audit", trained.Funnel);

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("Demo request", run.Output, StringComparison.Ordinal);
        Assert.Contains("Of 21 rules, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Each lead counts once, at one of its looks", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_keeps_its_names()
    {
        var run = await trained.RunAsync(
            "rules", "audit", trained.Funnel, "--model", TrainedFunnel.Model, "--models", trained.Models, "--json");

        Assert.True(run.Code == 0, run.Error);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [
                "conversion", "horizonDays", "headline", "leads", "conversions", "accounts", "pointsPerLogOdds",
                "falseDiscoveryRate", "rules", "vetoes", "notes",
            ],
            NamesOf(document.RootElement));
        Assert.All(document.RootElement.GetProperty("rules").EnumerateArray(), rule => Assert.Equal(
            [
                "rule", "axis", "pointsStated", "pointsDeserved", "leads", "share", "accounts", "pointsGiven",
                "conversionRate", "logOdds", "machineShare", "verdict", "why", "sameAs",
            ],
            NamesOf(rule)));
        Assert.Equal(21, document.RootElement.GetProperty("rules").GetArrayLength());
    }

    [Theory]
    [InlineData("outcome,id,title,score", "", "names no scoring rules, so there is nothing to audit")]
    [InlineData("outcome,id,title,score", "score: points", "has points as a column, and no scoring rules")]
    public async Task A_funnel_without_rules_is_refused(string header, string column, string words)
    {
        using var folder = new TempFolder();
        folder.Write("leads.csv", $"{header}\n1,a,vp,10\n0,b,staff,20\n");
        folder.Write("funnel.yaml", "conversion: outcome\ntables:\n  leads:\n    file: leads.csv\n    columns:\n"
            + "      id: id\n      title: category\n      outcome: { as: outcome, positive: ['1'] }\n"
            + (column.Length > 0 ? $"      {column}\n" : ""));

        var run = await ConsoleProcess.RunInAsync(folder.Path, "rules", "audit", ".");

        Assert.Equal(2, run.Code);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Leads_that_are_all_too_young_are_refused()
    {
        using var folder = new TempFolder();
        folder.Write("leads.csv", "id,at,title\na,2025-01-02,vp\nb,2025-01-03,staff\n");
        folder.Write("events.csv", "lead,type,at\na,demo,2025-01-09\n");
        folder.Write("rules.yaml", "threshold: 5\nrules:\n  - { attribute: title, in: [vp], points: 5 }\n");
        folder.Write("funnel.yaml", "conversion: event:demo\nhorizon: 90d\nknownOn: 2025-01-31\nrules: rules.yaml\n"
            + "tables:\n  leads:\n    file: leads.csv\n    columns: { id: id, at: created, title: category }\n"
            + "  events:\n    - { file: events.csv, columns: { lead: lead, type: type, at: at } }\n");

        var run = await ConsoleProcess.RunInAsync(folder.Path, "rules", "audit", ".");

        Assert.Equal(2, run.Code);
        Assert.Contains("No lead is mature", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_refused()
    {
        var run = await trained.RunAsync(
            "rules", "audit", trained.Funnel, "--model", "plane", "--models", trained.Models);

        Assert.Equal(2, run.Code);
        Assert.Contains("plane", run.Error, StringComparison.Ordinal);
    }

    private static string[] NamesOf(JsonElement document) => [.. document.EnumerateObject().Select(one => one.Name)];
}
