namespace Predictive.Learning.Tuning;

/// <summary>
/// Which candidate comes next on the first rung: first the other learners' defaults, then some at random, then what
/// the surrogate expects most of, with one at random now and then. What comes depends on the seed, the number of the
/// candidate and what was found, on nothing else.
/// </summary>
internal sealed class Proposals(SearchSpace space, TuningPlan plan, ulong seed)
{
    /// <summary>The candidate of a number, from 2 up; null where nothing is left to try.</summary>
    public LearnerSettings? Next(int number, LearnerSettings baseline, IReadOnlyList<Trial> tried)
    {
        if (space.Defaults.Where(one => !one.Equals(baseline)).ElementAtOrDefault(number - 2) is { } other)
        {
            return other;
        }

        var random = new SeededRandom(new SeededRandom(seed ^ ((ulong)number << 32)).NextBits());
        var known = tried.Select(trial => trial.Settings).Append(baseline).ToList();
        var isAtRandom = number <= plan.AtRandom || number % plan.RandomEvery == 0;
        var drawn = space.DrawNew(random, isAtRandom ? 1 : plan.Drawn, known);
        if (drawn.Count <= 1)
        {
            return drawn.FirstOrDefault();
        }

        var surrogate = new Surrogate(space, known, [.. tried.Select(trial => trial.Difference.Mean), 0]);
        return drawn.MaxBy(surrogate.ExpectedImprovement);
    }
}
