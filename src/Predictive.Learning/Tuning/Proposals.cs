namespace Predictive.Learning.Tuning;

/// <summary>
/// Which candidate comes next on the first rung: some at random, then what the surrogate expects most of, with one at
/// random now and then. What comes depends on the seed, the number of the candidate and what was found, on nothing
/// else.
/// </summary>
internal sealed class Proposals(SearchSpace space, TuningPlan plan, ulong seed)
{
    /// <summary>The candidate of a number; null where nothing is left to try.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="tried">All that was tried before it.</param>
    public LearnerSettings? Next(int number, IReadOnlyList<Trial> tried)
    {
        var random = new SeededRandom(new SeededRandom(seed ^ ((ulong)number << 32)).NextBits());
        var known = tried.Select(trial => trial.Settings).ToList();
        var isAtRandom = number <= plan.AtRandom || number % plan.RandomEvery == 0;
        var drawn = space.DrawNew(random, isAtRandom ? 1 : plan.Drawn, known);
        if (drawn.Count <= 1)
        {
            return drawn.FirstOrDefault();
        }

        var surrogate = new Surrogate(space, known, [.. tried.Select(trial => trial.Difference.Mean)]);
        return drawn.MaxBy(surrogate.ExpectedImprovement);
    }
}
