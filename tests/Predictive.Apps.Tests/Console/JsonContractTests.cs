using System.Text.Json;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>The documents of <c>--json</c> keep their names: programs read them.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class JsonContractTests(TrainedFunnel trained)
{
    private static readonly string[] _metrics =
    [
        "conversionRate", "auc", "prAuc", "logLoss", "baseLogLoss", "brier", "baseBrier", "ece", "perfectEce",
        "calibrationSlope", "calibrationIntercept", "liftAt5", "precisionAt5", "recallAt5", "liftAt10",
        "precisionAt10", "recallAt10", "liftAt20", "precisionAt20", "recallAt20",
    ];

    [Fact]
    public void Train_prints_one_evaluation()
    {
        using var document = JsonDocument.Parse(trained.Training.Output);

        HoldsAnEvaluation(document.RootElement);
        Assert.Empty(trained.Training.Complaints);
    }

    [Fact]
    public async Task Evaluate_prints_one_evaluation_with_the_figures_of_the_training()
    {
        var run = await trained.RunModelAsync("evaluate", "--json");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Complaints);
        using var document = JsonDocument.Parse(run.Output);
        HoldsAnEvaluation(document.RootElement);
        using var training = JsonDocument.Parse(trained.Training.Output);
        Assert.Equal(
            training.RootElement.GetProperty("metrics").GetRawText(),
            document.RootElement.GetProperty("metrics").GetRawText());
    }

    [Fact]
    public async Task Compare_prints_one_comparison()
    {
        var run = await trained.RunModelAsync("compare", "--json");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Complaints);
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal("plain", root.GetProperty("model").GetString());
        Assert.Equal([0, 7, 30], Ages(root));
        var pair = root.GetProperty("equalVolume");
        foreach (var side in new[] { "predicted", "rules", "difference" })
        {
            HoldsAFigure(root.GetProperty("ranking").GetProperty(side));
            foreach (var figure in new[] { "conversionRate", "shareOfOpportunitiesFound", "lift", "conversionsFound" })
                HoldsAFigure(pair.GetProperty(side).GetProperty(figure));
        }

        var cells = pair.GetProperty("cells");
        Assert.Equal(["both", "onlyPredicted", "onlyRules", "neither"], NamesOf(cells));
        Assert.Equal(
            root.GetProperty("counts").GetProperty("leads").GetInt32(),
            cells.EnumerateObject().Sum(cell => cell.Value.GetProperty("leads").GetInt32()));
        Assert.Equal(
            pair.GetProperty("predictedMqls").GetInt32(),
            CountOf(cells, "both") + CountOf(cells, "onlyPredicted"));
        Assert.Equal(CountOf(cells, "onlyPredicted"), CountOf(cells, "onlyRules"));
    }

    [Fact]
    public async Task Explain_prints_shares_that_sum_to_one_and_the_effect_that_was_asked_for()
    {
        var run = await trained.RunModelAsync("explain", "--feature", "source", "--json");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Complaints);
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal(
            [
                "model", "version", "conversion", "schedule", "leads", "usualLikelihood", "features", "effects",
                "notes",
            ],
            NamesOf(root));
        var features = root.GetProperty("features").EnumerateArray().ToList();
        Assert.All(features, feature => Assert.Equal(["feature", "meaning", "share"], NamesOf(feature)));
        Assert.Equal(1, features.Sum(feature => feature.GetProperty("share").GetDouble()), 1e-9);
        var effect = Assert.Single(root.GetProperty("effects").EnumerateArray());
        Assert.Equal("source", effect.GetProperty("feature").GetString());
        Assert.All(effect.GetProperty("points").EnumerateArray(), point =>
        {
            Assert.Equal(["number", "word", "words", "likelihood", "leads", "isThin"], NamesOf(point));
            Assert.InRange(point.GetProperty("likelihood").GetDouble(), 0.0001, 0.9999);
        });
    }

    [Fact]
    public async Task Explain_names_the_feature_that_may_have_been_meant()
    {
        var run = await trained.RunModelAsync("explain", "--feature", "sorce");

        Assert.Equal(2, run.Code);
        Assert.Contains("has no feature 'sorce'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'source'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_list_prints_one_document()
    {
        var run = await trained.RunAsync("models", "list", "--models", trained.Models, "--json");

        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(["registry", "versions", "changes"], NamesOf(document.RootElement));
        var version = Assert.Single(document.RootElement.GetProperty("versions").EnumerateArray());
        Assert.Equal(["model", "version", "inCharge", "card", "fault"], NamesOf(version));
        Assert.Equal("0001", version.GetProperty("version").GetString());
        Assert.True(version.GetProperty("inCharge").GetBoolean());
        Assert.Equal("boosting", version.GetProperty("card").GetProperty("learner").GetString());
    }

    [Fact]
    public async Task Models_show_prints_card_evaluation_and_comparison_as_they_were_registered()
    {
        var run = await trained.RunAsync("models", "show", "plain@1", "--models", trained.Models, "--json");

        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(["card", "evaluation", "comparison"], NamesOf(document.RootElement));
        using var training = JsonDocument.Parse(trained.Training.Output);
        Assert.Equal(
            training.RootElement.GetProperty("metrics").GetProperty("auc").GetProperty("value").GetDouble(),
            document.RootElement.GetProperty("evaluation").GetProperty("metrics").GetProperty("auc")
                .GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Check_prints_one_document()
    {
        var run = await trained.RunAsync("check", trained.Funnel, "--json");

        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [
                "funnel", "conversion", "horizonDays", "schedule", "knownOn", "tables", "mature", "conversions",
                "immature", "alreadyConverted", "deleted", "accounts", "links", "oddities", "rejected", "leftOut",
                "notes", "maturity", "verdict", "verdictWords", "findings",
            ],
            NamesOf(document.RootElement));
        Assert.Equal(
            ["role", "file", "rows", "rowsRejected", "cellsRejected"],
            NamesOf(document.RootElement.GetProperty("tables")[0]));
        Assert.Equal(
            ["id", "domain", "name", "none"], NamesOf(document.RootElement.GetProperty("accounts")));
        Assert.Equal(
            ["role", "conversion", "fallback"], NamesOf(document.RootElement.GetProperty("links")));
        Assert.Equal(
            ["kind", "file", "count", "words"], NamesOf(document.RootElement.GetProperty("oddities")[0]));
        Assert.Equal(
            ["file", "line", "column", "value", "reason"], NamesOf(document.RootElement.GetProperty("rejected")[0]));
    }

    [Fact]
    public async Task Check_prints_cohorts_and_never_an_unripe_figure_as_final()
    {
        var run = await trained.RunAsync("check", trained.Funnel, "--json");

        using var document = JsonDocument.Parse(run.Output);
        var maturity = document.RootElement.GetProperty("maturity");
        Assert.Equal(
            ["cohortsBy", "days", "cohorts", "all", "disqualified", "reopened", "horizon"], NamesOf(maturity));
        Assert.Equal([30, 60, 90], maturity.GetProperty("days").EnumerateArray().Select(day => day.GetInt32()));
        Assert.All(maturity.GetProperty("cohorts").EnumerateArray(), HoldsACohort);
        HoldsACohort(maturity.GetProperty("all"));
        Assert.Equal(
            ["suggestedDays", "lowDays", "highDays", "seenDays", "heldByHorizon", "words"],
            NamesOf(maturity.GetProperty("horizon")));
        var last = maturity.GetProperty("cohorts").EnumerateArray().Last().GetProperty("shares")[2];
        Assert.Equal(JsonValueKind.Null, last.GetProperty("converted").GetProperty("value").ValueKind);
    }

    private static IEnumerable<int> Ages(JsonElement root) =>
        root.GetProperty("schedule").GetProperty("ages").EnumerateArray().Select(days => days.GetInt32());

    private static void HoldsACohort(JsonElement cohort)
    {
        Assert.Equal(["cohort", "leads", "mature", "conversions", "isFinal", "shares"], NamesOf(cohort));
        var isFinal = cohort.GetProperty("mature").GetInt32() == cohort.GetProperty("leads").GetInt32();
        Assert.Equal(isFinal, cohort.GetProperty("isFinal").GetBoolean());
        foreach (var share in cohort.GetProperty("shares").EnumerateArray())
        {
            Assert.Equal(["days", "converted", "isFinal"], NamesOf(share));
            HoldsAFigure(share.GetProperty("converted"));
        }
    }

    private static void HoldsAnEvaluation(JsonElement root)
    {
        Assert.Equal("plain", root.GetProperty("model").GetString());
        Assert.Equal("0001", root.GetProperty("version").GetString());
        Assert.Equal([0, 7, 30], Ages(root));
        Assert.False(root.GetProperty("tooFewConversions").GetBoolean());
        Assert.Equal("time", root.GetProperty("split").GetProperty("kind").GetString());
        Assert.Equal(90, root.GetProperty("split").GetProperty("embargoDays").GetInt32());
        foreach (var part in new[] { "train", "calibrate", "test", "immature", "rejected" })
            Assert.True(root.GetProperty("counts").GetProperty(part).GetInt32() > 0, part);
        Assert.All(root.GetProperty("leftOut").EnumerateArray(), one =>
            Assert.Equal(["column", "verdict", "evidence"], NamesOf(one)));
        Assert.Contains(
            root.GetProperty("leftOut").EnumerateArray(), one => one.GetProperty("column").GetString() == "status");
        Assert.Empty(_metrics.Except(NamesOf(root.GetProperty("metrics"))));
        Assert.All(root.GetProperty("metrics").EnumerateObject(), metric => HoldsAFigure(metric.Value));
    }

    private static void HoldsAFigure(JsonElement figure)
    {
        Assert.Equal(["value", "low", "high", "reason"], NamesOf(figure));
        if (figure.GetProperty("low").ValueKind == JsonValueKind.Number)
            Assert.InRange(
                figure.GetProperty("value").GetDouble(),
                figure.GetProperty("low").GetDouble(), figure.GetProperty("high").GetDouble());
    }

    private static int CountOf(JsonElement cells, string cell) =>
        cells.GetProperty(cell).GetProperty("leads").GetInt32();

    private static string[] NamesOf(JsonElement document) => [.. document.EnumerateObject().Select(one => one.Name)];
}
