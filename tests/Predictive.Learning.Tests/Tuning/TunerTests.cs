using Predictive.Learning.Tuning;
using Xunit;

namespace Predictive.Learning.Tests.Tuning;

public sealed class TunerTests
{
    private static readonly SearchSpace _space = new(["boosting", "logistic"]);

    [Fact]
    public void The_same_seed_gives_the_same_trials_bit_for_bit_and_another_seed_others()
    {
        var once = Run(seed: 3);

        Assert.Equal(once.Trials, Run(seed: 3).Trials);
        Assert.Equal(once.Winner, Run(seed: 3).Winner);
        Assert.NotEqual(
            once.Trials.Select(trial => trial.Settings), Run(seed: 4).Trials.Select(trial => trial.Settings));
    }

    [Theory]
    [InlineData(1, 11)]
    [InlineData(2, 12)]
    [InlineData(3, 13)]
    [InlineData(4, 14)]
    public void The_winner_is_the_default_or_clearly_better_on_all_folds(ulong seed, ulong world)
    {
        var result = Run(seed, world);

        Assert.Equal(LearnerSettings.Of("boosting"), result.Trials[0].Settings);
        Assert.Equal(result.Rungs - 1, result.Trials[0].Rung);
        Assert.True(result.Winner == result.Trials[0] || result.Winner.ClearlyBeatsDefault);
        Assert.True(result.Winner.Loss.Mean <= result.Trials[0].Loss.Mean);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    public void So_many_candidates_are_tried_as_were_asked_for_each_different(int trials)
    {
        var result = Run(seed: 5, plan: TuningWorld.Plan with { Trials = trials });

        Assert.Equal(trials, result.Trials.Max(trial => trial.Number));
        Assert.Equal(trials, result.Leaderboard.Select(trial => trial.Settings).Distinct().Count());
    }

    [Fact]
    public void Each_rung_judges_on_more_folds_the_best_third_of_the_one_before()
    {
        var trials = Run(seed: 6, plan: TuningWorld.Plan with { Trials = 11 }).Trials.Skip(2).ToList();
        List<Trial> OnRung(int rung) => [.. trials.Where(trial => trial.Rung == rung)];

        Assert.Equal((9, 3, 1), (OnRung(0).Count, OnRung(1).Count, OnRung(2).Count));
        Assert.Equal(
            OnRung(0).OrderBy(trial => trial.Difference.Mean).Take(3).Select(trial => trial.Number),
            OnRung(1).Select(trial => trial.Number));
        Assert.Equal(OnRung(1).MinBy(trial => trial.Difference.Mean)!.Number, OnRung(2)[0].Number);
    }

    [Fact]
    public void Going_on_after_any_trial_ends_as_an_unbroken_run_and_judges_nothing_twice_but_the_default()
    {
        var whole = Run(seed: 7);
        for (var known = 0; known <= whole.Trials.Count; known += 3)
        {
            var finished = new List<Trial>();
            var result = Run(seed: 7, watch: new TuningWatch
            {
                Known = [.. whole.Trials.Take(known)],
                Finished = finished.Add,
            });

            Assert.Equal(whole.Trials, result.Trials);
            Assert.Equal(whole.Winner, result.Winner);
            Assert.Equal(whole.Trials.Skip(known), finished);
        }
    }

    [Fact]
    public void Trials_of_other_data_or_another_seed_are_refused()
    {
        var known = Run(seed: 7).Trials;

        Assert.Throws<InvalidDataException>(() => Run(seed: 7, world: 99, watch: new TuningWatch { Known = known }));
        Assert.Throws<InvalidDataException>(() => Run(seed: 8, watch: new TuningWatch { Known = known }));
        Assert.Throws<InvalidDataException>(() => Run(
            seed: 7, plan: TuningWorld.Plan with { Trials = 4 }, watch: new TuningWatch { Known = known }));
    }

    [Fact]
    public void When_its_share_of_the_time_is_over_a_rung_ends_and_time_is_left_for_the_higher_ones()
    {
        var clock = 0.0;
        var result = Run(seed: 9, plan: TuningWorld.Plan with { Trials = 1000 }, watch: new TuningWatch
        {
            Spent = () => clock / 20,
            Finished = _ => clock++,
        });

        Assert.Equal(13, result.Trials.Count(trial => trial.Rung == 0 || trial.Number <= 2));
        Assert.InRange(clock, 16, 20);
        Assert.Contains(result.Trials, trial => trial.Rung == 2 && trial.Number > 2);
    }

    [Fact]
    public void A_run_whose_time_was_over_ends_the_same_when_it_goes_on()
    {
        var clock = 0.0;
        var plan = TuningWorld.Plan with { Trials = 1000 };
        var whole = Run(seed: 9, plan: plan, watch: new TuningWatch
        {
            Spent = () => clock / 12,
            Finished = _ => clock++,
        });

        var again = Run(seed: 9, plan: plan, watch: new TuningWatch { Known = whole.Trials, Spent = () => 1 });

        Assert.True(clock <= 12);
        Assert.Equal(whole.Trials, again.Trials);
    }

    [Fact]
    public void Without_time_only_the_default_is_judged_and_wins()
    {
        var result = Run(seed: 10, watch: new TuningWatch { Spent = () => 2 });

        Assert.Equal(result.Winner, Assert.Single(result.Trials));
        Assert.Null(result.Average);
    }

    [Fact]
    public void One_fold_is_enough_but_never_for_an_average()
    {
        var result = Tuner.Run(_space, TuningWorld.Folds(11, folds: 1), TuningWorld.Plan, seed: 1);

        Assert.Equal(1, result.Rungs);
        Assert.Null(result.Average);
    }

    [Theory]
    [InlineData("Trials is 0")]
    [InlineData("Halving is 1")]
    [InlineData("Folds is [4, 2]")]
    public void A_plan_outside_its_limits_is_refused_by_name(string said)
    {
        var plan = said[0] switch
        {
            'T' => TuningPlan.Default with { Trials = 0 },
            'H' => TuningPlan.Default with { Halving = 1 },
            _ => TuningPlan.Default with { Folds = [4, 2] },
        };

        Assert.Contains(said, Assert.Throws<ArgumentException>(plan.Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_are_held()
    {
        var plan = TuningPlan.Default;

        Assert.Equal((50, 3, 10, 4, 200, 3),
            (plan.Trials, plan.Halving, plan.AtRandom, plan.RandomEvery, plan.Drawn, plan.Members));
        Assert.Equal([1, 2, 4], plan.Folds);
    }

    private static TuningResult Run(
        ulong seed, ulong world = 11, TuningPlan? plan = null, TuningWatch? watch = null) =>
        Tuner.Run(_space, TuningWorld.Folds(world), plan ?? TuningWorld.Plan, seed, watch);
}
