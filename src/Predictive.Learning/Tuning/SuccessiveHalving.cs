namespace Predictive.Learning.Tuning;

/// <summary>
/// Tries many candidates briefly and the promising ones longer (Jamieson and Talwalkar, 2016): every rung judges on
/// more folds, and only the best of a rung go on. The learners' default settings go all the way first, and everything
/// is held against those of the first learner.
/// </summary>
internal sealed class SuccessiveHalving
{
    private readonly FoldJudge _judge;
    private readonly TuningPlan _plan;
    private readonly TuningWatch _watch;
    private readonly Proposals _proposals;
    private readonly IReadOnlyList<LearnerSettings> _defaults;
    private readonly int[] _folds;
    private readonly List<Trial> _trials = [];

    public SuccessiveHalving(SearchSpace space, FoldJudge judge, TuningPlan plan, ulong seed, TuningWatch watch)
    {
        (_judge, _plan, _watch) = (judge, plan, watch);
        _proposals = new Proposals(space, plan, seed);
        _defaults = space.Defaults;
        _folds = [.. plan.Folds.Select(count => Math.Min(count, judge.Folds)).Distinct()];
    }

    /// <summary>The last rung, which judges on all folds it may.</summary>
    public int Top => _folds.Length - 1;

    /// <summary>Runs the search.</summary>
    /// <returns>Every trial, in the order in which they were judged; the first is the default's.</returns>
    /// <exception cref="InvalidDataException">The trials known before belong to another search.</exception>
    public IReadOnlyList<Trial> Run()
    {
        JudgeDefaults();
        FirstRung();
        for (var rung = 1; rung <= Top; rung++)
        {
            NextRung(rung);
        }

        return _trials.Count >= _watch.Known.Count ? _trials : throw Foreign(_watch.Known[_trials.Count]);
    }

    /// <summary>
    /// The learners' default settings, on all folds. The first one is judged anew even where it is known: the others
    /// are held against its losses, and they show whether the known trials are of this search.
    /// </summary>
    private void JudgeDefaults()
    {
        for (var number = 1; number <= Math.Min(_defaults.Count, _plan.Trials); number++)
        {
            if (number > 1)
            {
                if (IsOver(0)) return;
                Try(number, Top, _defaults[number - 1], number, _defaults.Count);
                continue;
            }

            Begin(Top, number, _defaults.Count, _defaults[0]);
            var judged = Judged(1, Top, _defaults[0]);
            if (_watch.Known.Count > 0 && _watch.Known[0] != judged) throw Foreign(_watch.Known[0]);
            Add(judged, isNew: _watch.Known.Count == 0);
        }
    }

    private void FirstRung()
    {
        var first = _defaults.Count + 1;
        for (var number = first; number <= _plan.Trials && !IsOver(0); number++)
        {
            if (_proposals.Next(number, _trials) is not { } candidate)
            {
                break;
            }

            Try(number, 0, candidate, number - first + 1, _plan.Trials - first + 1);
        }
    }

    private void NextRung(int rung)
    {
        var below = _trials.Where(trial => trial.Number > _defaults.Count && trial.Rung == rung - 1)
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

    /// <summary>A rung ends when its share of the time has gone; a known trial of a later one says it did.</summary>
    private bool IsOver(int rung)
    {
        if (_trials.Count < _watch.Known.Count)
        {
            return _watch.Known[_trials.Count] is var next && next.Number > _defaults.Count && next.Rung > rung;
        }

        return _watch.Spent() >= TimeUpTo(rung) / TimeUpTo(Top);
    }

    /// <summary>What a candidate of the first rung costs up to a rung, in folds, the few that go on included.</summary>
    private double TimeUpTo(int rung)
    {
        var (time, share) = (0.0, 1.0);
        for (var one = 0; one <= rung; one++)
        {
            time += share * (_folds[one] - (one == 0 ? 0 : _folds[one - 1]));
            share /= _plan.Halving;
        }

        return time;
    }

    private Trial Judged(int number, int rung, LearnerSettings candidate)
    {
        var (loss, difference) = _judge.Compare(candidate, _defaults[0], _folds[rung]);
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
