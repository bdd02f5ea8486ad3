using Predictive.Learning.Linear;
using Xunit;

namespace Predictive.Learning.Tests;

public sealed class ChanceModelTests
{
    private const int Rows = 4000;

    [Fact]
    public void The_lines_that_the_readme_shows_go_from_arrays_to_chances()
    {
        var (visits, industries, converted, truth) = Story(seed: 71);
        var (newVisits, newIndustries) = (new[] { 0.0, 30 }, new[] { "retail", null });
        var lines = RepositoryFile.Text("src/Predictive.Learning/README.md");
        Assert.Contains(
            """
            var rows = FeatureMatrix.Of(("visits", visits), ("industry", industries));
            var model = ChanceModel.Learn(rows, converted, seed: 7);
            double chance = model.Chance(("visits", 12), ("industry", "steel"));
            double[] chances = model.Chances(FeatureMatrix.Of(("visits", newVisits), ("industry", newIndustries)));
            """.ReplaceLineEndings("\n"),
            lines,
            StringComparison.Ordinal);

        var rows = FeatureMatrix.Of(("visits", visits), ("industry", industries));
        var model = ChanceModel.Learn(rows, converted, seed: 7);
        double chance = model.Chance(("visits", 12), ("industry", "steel"));
        double[] chances = model.Chances(FeatureMatrix.Of(("visits", newVisits), ("industry", newIndustries)));

        Assert.Equal(truth(12, "steel"), chance, 0.08);
        Assert.True(chances[1] > chances[0]);
        Assert.Equal(chances[0], model.Chance(("industry", "retail"), ("visits", 0)));
        Assert.Equal(chances[1], model.Chance(("visits", 30)));
    }

    [Fact]
    public void Chances_average_to_what_happened_for_both_learners()
    {
        var (visits, industries, converted, _) = Story(seed: 72);
        var rows = FeatureMatrix.Of(("visits", visits), ("industry", industries));
        foreach (var learner in new ILearner?[] { null, new LogisticLearner() })
        {
            var model = ChanceModel.Learn(rows, converted, seed: 1, learner);
            Assert.Equal(converted.Average(each => each ? 1.0 : 0), model.Chances(rows).Average(), 0.02);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_levels_are_known_by_name()
    {
        var (visits, industries, converted, _) = Story(seed: 73);
        var rows = FeatureMatrix.Of(("visits", visits), ("industry", industries));
        var model = ChanceModel.Learn(rows, converted, seed: 9);
        Assert.Equal(model.Chances(rows), ChanceModel.Learn(rows, converted, seed: 9).Chances(rows, threads: 1));

        string?[] few = ["steel", "moon mining", null];
        var other = FeatureMatrix.Of(("industry", few), ("age", new[] { 1, 2, 3 }), ("visits", new[] { 3f, 3, 3 }));
        var chances = model.Chances(other);
        Assert.Equal(model.Chance(("visits", 3), ("industry", "steel")), chances[0]);
        Assert.Equal(model.Chance(("visits", 3), ("industry", "moon mining")), chances[1]);
        Assert.Equal(model.Chance(("visits", 3), ("industry", null)), chances[2]);
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        var (visits, letters) = (new[] { 1.0, 2, 3, 4 }, new[] { "a", "b", "a", "b" });
        var rows = FeatureMatrix.Of(("visits", visits), ("industry", letters));
        var model = ChanceModel.Learn(rows, [true, false, true, false], seed: 1);

        Refuses("'visit' is no column", () => model.Chance(("visit", 1)));
        Refuses("given twice", () => model.Chance(("visits", 1), ("visits", 2)));
        Refuses("but a text came", () => model.Chance(("visits", "x")));
        Refuses("but a number came", () => model.Chance(("industry", 1)));
        Refuses("is a category here", () => model.Chances(FeatureMatrix.Of(("visits", letters))));
        Refuses("no rows", () => ChanceModel.Learn(rows.Take([]), [], seed: 1));
        Refuses("4 rows", () => ChanceModel.Learn(rows, [true], seed: 1));
        Assert.Throws<ArgumentException>(() => FeatureMatrix.Of(("visits", visits), ("industry", letters[..2])));
        Refuses("has no values", () => FeatureMatrix.Of(("a", (int[])null!)));
    }

    private static void Refuses(string why, Func<object> ask) =>
        Assert.Contains(why, Assert.Throws<ArgumentException>(ask).Message, StringComparison.Ordinal);

    private static (double[] Visits, string?[] Industries, bool[] Converted, Func<double, string, double> Truth) Story(
        ulong seed)
    {
        var random = new SeededRandom(seed);
        var visits = new double[Rows];
        var industries = new string?[Rows];
        var converted = new bool[Rows];
        for (var row = 0; row < Rows; row++)
        {
            visits[row] = random.NextBelow(30);
            industries[row] = random.NextBelow(3) switch { 0 => "retail", 1 => "steel", _ => null };
            converted[row] = random.NextDouble() < Truth(visits[row], industries[row]);
        }

        return (visits, industries, converted, Truth);
    }

    private static double Truth(double visits, string? industry) =>
        Elementary.Sigmoid((visits / 10) - 3 + (industry == "steel" ? 1 : 0));
}
