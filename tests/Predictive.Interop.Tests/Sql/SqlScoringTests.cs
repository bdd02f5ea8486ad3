using Predictive.Data;
using Predictive.Interop.Sql;
using Predictive.Interop.Tests.Models;
using Predictive.Learning;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;
using Predictive.Learning.Trees;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Interop.Tests.Sql;

public sealed class SqlScoringTests(PostgresServer postgres)
{
    private const double Allowed = 1e-9;

    public static TheoryData<string> Dialects => [.. SqlDialect.All.Select(dialect => dialect.Name)];

    [Theory, MemberData(nameof(Dialects))]
    public void A_statement_gives_the_likelihoods_of_models_made_by_chance(string dialect) =>
        Holds(dialect, SqlShape.Statement, models: 8, leads: 100);

    [Theory, MemberData(nameof(Dialects))]
    public void A_table_of_nodes_gives_the_likelihoods_of_models_made_by_chance(string dialect) =>
        Holds(dialect, SqlShape.Nodes, models: 4, leads: 60);

    [Theory, MemberData(nameof(Dialects)), Trait("Category", "Whole")]
    public void Databases_give_ten_thousand_likelihoods_of_each_of_many_models(string dialect)
    {
        Holds(dialect, SqlShape.Statement, models: 24, leads: 10_000);
        Holds(dialect, SqlShape.Nodes, models: 8, leads: 1_000);
        using var judge = Judge.Of(dialect, postgres);
        foreach (var model in TrainedModels.All(seed: 11))
        {
            Holds(judge, OptionsOf(dialect, null), model, model.Scorer.GetType().Name, leads: 10_000);
        }
    }

    [Theory, MemberData(nameof(Dialects))]
    public void A_model_beyond_the_limits_becomes_a_table_of_nodes(string dialect)
    {
        var chain = Enumerable.Range(0, 600).SelectMany(at => new TreeNode[]
        {
            new() { Column = 0, Threshold = 1000 - at, Left = (2 * at) + 2, Right = (2 * at) + 1, Cover = 1 },
            new() { Value = at / 600.0, Cover = 1 },
        }).Append(new TreeNode { Value = -1, Cover = 1 }).ToArray();
        var deep = new LearnedModel(
            BoostedTrees.Of([FeatureColumn.Number("visits")], 0, [chain]), new IdentityCalibrator());

        var scoring = SqlScoring.Of(
            new ExportedModel(deep, new Dictionary<string, string>()), OptionsOf(dialect, null));

        Assert.Equal(SqlShape.Nodes, scoring.Shape);
    }

    [Theory, MemberData(nameof(Dialects))]
    public void The_file_runs_as_it_is(string dialect)
    {
        using var judge = Judge.Of(dialect, postgres);
        var model = RandomModels.Of(5);
        judge.Fill(model.Scorer.Columns, RandomLeads.Of(model.Scorer.Columns, 3, seed: 2));
        using var text = new StringWriter();
        SqlScoring.Of(
            new ExportedModel(model, new Dictionary<string, string> { ["model"] = "two\nlines" }),
            OptionsOf(dialect, SqlShape.Nodes)).Write(text);

        Assert.Equal(3, judge.Query(text.ToString()).Length);
    }

    [Fact]
    public void Columns_that_would_be_one_are_refused()
    {
        FeatureColumn[] columns = [FeatureColumn.Number("Visits"), FeatureColumn.Number("visits")];

        Assert.Contains("differ in case only", Refused("sqlite", columns), StringComparison.Ordinal);
        Assert.Contains("differ in case only", Refused("duckdb", columns), StringComparison.Ordinal);
        Assert.Contains("--key", Refused("postgres", [FeatureColumn.Number("lead")]), StringComparison.Ordinal);
        Assert.Contains("64 bytes", Refused("postgres", [FeatureColumn.Number(new string('x', 64))]),
            StringComparison.Ordinal);
        Assert.Contains("U+0000", Refused("sqlite", [FeatureColumn.Number("a\0b")]), StringComparison.Ordinal);
        Assert.Contains("U+0000", Refused("sqlite", [FeatureColumn.Category("c", ["a\0b"])]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_in_double_divides_numbers_as_rounding_to_float32_does()
    {
        var chance = new Random(3);
        float[] thresholds = [0, -0f, float.MaxValue, float.MinValue, float.Epsilon, 1, float.NegativeInfinity,
            .. Enumerable.Range(0, 2000).Select(_ => BitConverter.Int32BitsToSingle(chance.Next()))];
        foreach (var threshold in thresholds.Where(one => !float.IsNaN(one)).SelectMany(one => new[] { one, -one }))
        {
            var border = Thresholds.InDouble(threshold);
            double[] numbers = [border, Math.BitIncrement(border), Math.BitDecrement(border), threshold];
            Assert.All(numbers, number => Assert.Equal((float)number <= threshold, number <= border));
        }
    }

    private static string Refused(string dialect, FeatureColumn[] columns) => Assert.Throws<BadInputException>(() =>
        SqlScoring.Of(
            new ExportedModel(
                new LearnedModel(
                    BoostedTrees.Of(columns, 0, [Leaf]), new IdentityCalibrator()),
                new Dictionary<string, string>()),
            OptionsOf(dialect, null))).Message;

    private static TreeNode[] Leaf => [new TreeNode { Value = 1, Cover = 1 }];

    private static SqlOptions OptionsOf(string dialect, SqlShape? shape) =>
        new(SqlDialect.All.Single(one => one.Name == dialect)) { Shape = shape };

    private void Holds(string dialect, SqlShape shape, int models, int leads)
    {
        using var judge = Judge.Of(dialect, postgres);
        for (var number = 0; number < models; number++)
        {
            var place = models < 16 ? number * 5 : number;
            Holds(judge, OptionsOf(dialect, shape), RandomModels.Of(place), $"model {place}", leads);
        }
    }

    private static void Holds(Judge judge, SqlOptions options, LearnedModel model, string name, int leads)
    {
        var chosen = RandomLeads.Of(model.Scorer.Columns, leads, seed: 5);
        judge.Fill(model.Scorer.Columns, chosen);
        var scoring = SqlScoring.Of(new ExportedModel(model, new Dictionary<string, string>()), options);
        var found = judge.Likelihoods(scoring);
        Assert.Equal(leads, found.Length);
        var difference = found
            .Select((likelihood, lead) => Math.Abs(likelihood - model.Chance(chosen.Rows[lead]))).Max();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{name}, {model.Calibrator.Name}, {scoring.Shape}, {scoring.Query.Length} letters: {difference:E1}");
        Assert.True(difference <= Allowed, $"{name}, {options.Dialect.Name}, {scoring.Shape}: off by {difference}.");
    }
}
