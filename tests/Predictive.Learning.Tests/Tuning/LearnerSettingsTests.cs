using Predictive.Learning.Boosting;
using Predictive.Learning.Tuning;
using Xunit;

namespace Predictive.Learning.Tests.Tuning;

public sealed class LearnerSettingsTests
{
    private static readonly LabelledRows _rows = World.Make(seed: 1, rows: 400);

    [Fact]
    public void A_setting_changes_what_is_learned_as_the_option_of_its_name_does()
    {
        var settings = LearnerSettings.Of("boosting", [new("learningRate", 0.15), new("maxLeaves", 8)]);
        var options = new BoostingLearner(BoostingOptions.Default with { LearningRate = 0.15, MaxLeaves = 8 });

        Assert.Equal(MarginsOf(options), MarginsOf(settings.Create()));
        Assert.NotEqual(MarginsOf(new BoostingLearner()), MarginsOf(settings.Create()));
    }

    [Fact]
    public void Every_choice_of_every_setting_is_one_that_its_learner_takes() => Assert.All(
        from kind in LearnerKind.All
        from range in kind.Ranges
        from choice in range.Choices
        select LearnerSettings.Of(kind.Name, [new(range.Name, choice)]),
        settings => settings.Create());

    [Fact]
    public void A_learner_without_settings_is_the_learner_of_that_name() => Assert.All(
        LearnerKind.All, kind => Assert.Equal(
            MarginsOf(Learners.Find(kind.Name)!), MarginsOf(LearnerSettings.Of(kind.Name).Create(threads: 1))));

    [Theory]
    [InlineData("forest", null, 0, "no learner 'forest'; allowed are boosting, logistic")]
    [InlineData("boosting", "depth", 3, "no setting 'depth'; it has learningRate, maxLeaves")]
    [InlineData("boosting", "learningRate", 2, "LearningRate is 2; allowed is above 0 up to 1")]
    [InlineData("boosting", "maxDepth", 2.5, "'maxDepth' of boosting is 2.5; allowed is a whole number")]
    [InlineData("logistic", "strength", -1, "Strengths holds -1; allowed are finite strengths above 0")]
    public void What_there_is_not_is_refused_with_what_is_allowed(
        string learner, string? setting, double value, string said)
    {
        var settings = LearnerSettings.Of(
            learner, setting is null ? [] : [new KeyValuePair<string, double>(setting, value)]);

        Assert.Contains(
            said, Assert.Throws<ArgumentException>(() => settings.Create()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_settings_are_equal_in_whatever_order_they_were_given()
    {
        var one = LearnerSettings.Of("boosting", [new("l2", 10), new("maxLeaves", 8)]);
        var other = LearnerSettings.Of("boosting", [new("maxLeaves", 8), new("l2", 10)]);

        Assert.Equal(one, other);
        Assert.Equal("boosting l2=10 maxLeaves=8", other.ToString());
        Assert.NotEqual(one, LearnerSettings.Of("boosting", [new("l2", 10)]));
    }

    [Fact]
    public void A_search_space_draws_only_candidates_that_can_be_made_and_both_learners()
    {
        var space = new SearchSpace(["boosting", "logistic"]);
        var random = new SeededRandom(5);
        var drawn = Enumerable.Range(0, 300).Select(_ => space.Draw(random)).ToList();

        Assert.All(drawn, one => one.Create());
        Assert.Equal(["boosting", "logistic"], drawn.Select(one => one.Learner).Distinct().Order());
        Assert.True(drawn.Distinct().Count() > 100);
    }

    [Fact]
    public void A_learner_that_cannot_be_tuned_is_refused() => Assert.Contains(
        "allowed are boosting, logistic",
        Assert.Throws<ArgumentException>(() => new SearchSpace(["forest"])).Message, StringComparison.Ordinal);

    private static double[] MarginsOf(ILearner learner) => World.MarginsOf(
        learner.Train(_rows.Take(World.Rows(0, 300)), _rows.Take(World.Rows(300, 400)), seed: 2), _rows.Features);
}
