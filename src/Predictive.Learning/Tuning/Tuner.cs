namespace Predictive.Learning.Tuning;

/// <summary>Searches learners and settings, and decides what is used: numbers in, settings out.</summary>
/// <remarks>
/// The same folds, space, plan and seed give the same result, bit for bit, on any machine; a limit of time alone makes
/// it depend on the machine.
/// </remarks>
public static class Tuner
{
    /// <summary>Runs the search.</summary>
    /// <param name="space">What may be tried; its first learner's default settings are the default.</param>
    /// <param name="folds">Rolling origins, the earliest first; at least one.</param>
    /// <param name="plan">How much is tried.</param>
    /// <param name="seed">The only source of chance.</param>
    /// <param name="watch">How the caller follows and limits it; null for not at all.</param>
    /// <exception cref="InvalidDataException">The trials known before belong to another search.</exception>
    public static TuningResult Run(
        SearchSpace space, IReadOnlyList<TuningFold> folds, TuningPlan plan, ulong seed, TuningWatch? watch = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(folds);
        ArgumentNullException.ThrowIfNull(plan);
        plan.Validate();
        if (folds.Count == 0) throw new ArgumentException("There is no fold to judge on; give at least one.");
        var latest = folds.Skip(Math.Max(0, folds.Count - plan.Folds[^1])).ToList();
        var judge = new FoldJudge(latest, seed);
        var halving = new SuccessiveHalving(space, judge, plan, seed, watch ?? new TuningWatch());
        var trials = halving.Run();
        var finalists = trials.Where(trial => trial.Rung == halving.Top)
            .OrderBy(trial => trial.Difference.Mean).ThenBy(trial => trial.Number).ToList();
        var average = AverageOf(judge, finalists, plan.Members, halving.Top, trials.Max(trial => trial.Number) + 1);
        return new TuningResult
        {
            Trials = trials,
            Rungs = halving.Top + 1,
            Average = average?.Trial,
            AverageDifference = average?.Difference,
            Winner = Winner(trials[0], finalists[0], average),
        };
    }

    private static (Trial Trial, ClusteredMean Difference)? AverageOf(
        FoldJudge judge, List<Trial> finalists, int members, int top, int number)
    {
        var gate = new AverageGate(judge, [.. finalists.Select(trial => trial.Settings)], members);
        if (!gate.IsOpen)
        {
            return null;
        }

        var settings = gate.Best;
        var (loss, difference) = judge.Compare(
            settings, finalists.First(trial => trial.Number == 1).Settings, judge.Folds);
        return (new Trial(number, top, settings, loss, difference), gate.Difference());
    }

    /// <summary>
    /// The average where it earns more than one standard error over the single best, and beats the default by as much;
    /// else the best where it does; else the default.
    /// </summary>
    private static Trial Winner(Trial byDefault, Trial best, (Trial Trial, ClusteredMean Difference)? average)
    {
        if (average is { } one && one.Difference.Mean < -one.Difference.Error && one.Trial.ClearlyBeatsDefault)
        {
            return one.Trial;
        }

        return best.ClearlyBeatsDefault ? best : byDefault;
    }
}
