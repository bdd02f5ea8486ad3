namespace Predictive.Learning.Tuning;

/// <summary>
/// Tries many candidates briefly and the promising ones longer (Jamieson and Talwalkar, 2016): every rung judges on
/// more folds, and only the best of a rung go on. The default settings go all the way first, and everything is held
/// against them.
/// </summary>
internal sealed class SuccessiveHalving
{
    private readonly SearchSpace _space;
    private readonly FoldJudge _judge;
    private readonly TuningPlan _plan;
    private readonly TuningWatch _watch;
    private readonly Proposals _proposals;
    private readonly LearnerSettings _default;
    private readonly int[] _folds;
    private readonly List<Trial> _trials = [];

    public SuccessiveHalving(SearchSpace space, FoldJudge judge, TuningPlan plan, ulong seed, TuningWatch watch)
    {
        (_space, _judge, _plan, _watch) = (space, judge, plan, watch);
        _proposals = new Proposals(space, plan, seed);
        _default = space.Defaults[0];
        _folds = [.. plan.Folds.Select(count => Math.Min(count, judge.Folds)).Distinct()];
    }

    /// <summary>The last rung, which judges on all folds it may.</summary>
    public int Top => _folds.Length - 1;

    /// <summary>Runs the search.</summary>
    /// <returns>Every trial, in the order in which they were judged; the first is the default's.</returns>
    /// <exception cref="InvalidDataException">The trials known before belong to another search.</exception>
    public IReadOnlyList<Trial> Run()
    {
        JudgeDefault();
        FirstRung();
        for (var rung = 1; rung <= Top; rung++)
        {
            NextRung(rung);
        }

        return _trials.Count >= _watch.Known.Count ? _trials : throw Foreign(_watch.Known[_trials.Count]);
    }

    private void JudgeDefault()
    {
        Begin(Top, place: 1, of: 1, _default);
        var judged = Judged(1, Top, _default);
        if (_watch.Known.Count > 0 && _watch.Known[0] != judged)
        {
            throw Foreign(_watch.Known[0]);
        }

        Add(judged, isNew: _watch.Known.Count == 0);
    }

    private void FirstRung()
    {
        for (var number = 2; number <= _plan.Trials && !IsOver(0); number++)
        {
            if (_proposals.Next(number, _default, [.. _trials.Skip(1)]) is not { } candidate)
            {
                break;
            }

            Try(number, 0, candidate, number - 1, _plan.Trials - 1);
        }
    }

    private void NextRung(int rung)
    {
        var below = _trials.Skip(1).Where(trial => trial.Rung == rung - 1)
            .OrderBy(trial => trial.Difference.Mean).ThenBy(trial => trial.Number).ToList();
        var goOn = (below.Count + _plan.Halving - 1) / _plan.Halving;
        for (var place = 0; place < goOn && !IsOver(rung); place++)
        {
            Try(below[place].Number, rung, below[place].Settings, place + 1, goOn);
        }
    }

    private void Try(int number, int rung, LearnerSettings candidate, int place, int of)
    {
        if (_trials.Count < _watch.Known.Count)
        {
            var known = _watch.Known[_trials.Count];
            var isThisOne = known.Number == number && known.Rung == rung && known.Settings.Equals(candidate);
            Add(isThisOne ? known : throw Foreign(known), isNew: false);
            return;
        }

        Begin(rung, place, of, candidate);
        Add(Judged(number, rung, candidate), isNew: true);
    }

    /// <summary>A rung ends when its share of the time has gone; a known trial of a later one says that it did.</summary>
    private bool IsOver(int rung)
    {
        if (_trials.Count < _watch.Known.Count)
        {
            return _watch.Known[_trials.Count].Rung > rung;
        }

        return _watch.Spent() >= (rung == Top ? 1 : 0.5 + (0.5 * rung / Top));
    }

    private Trial Judged(int number, int rung, LearnerSettings candidate)
    {
        var (loss, difference) = _judge.Compare(candidate, _default, _folds[rung]);
        return new Trial(number, rung, candidate, loss, difference);
    }

    private void Begin(int rung, int place, int of, LearnerSettings candidate) => _watch.Begins(new TuningStep(
        rung, _folds.Length, place, of, candidate,
        _trials.Where(trial => trial.Rung == Top).MinBy(trial => trial.Difference.Mean)));

    private void Add(Trial trial, bool isNew)
    {
        _trials.Add(trial);
        if (isNew)
        {
            _watch.Finished(trial);
        }
    }

    private static InvalidDataException Foreign(Trial known) => new(
        $"trial {known.Number} ({known.Settings}) was judged otherwise, or would not come here: it was written by "
        + "another build, or for other data");
}
