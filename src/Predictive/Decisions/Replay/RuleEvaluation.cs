using Predictive.Snapshots;

namespace Predictive.Decisions.Replay;

/// <summary>
/// What a plan gives one lead, as time goes on: each event is counted once, and only those rules are asked anew that
/// something new, or time, may have changed.
/// </summary>
internal sealed class RuleEvaluation(RulePlan plan)
{
    private readonly RuleEvidence _evidence = new(plan.Counters);
    private readonly double[] _points = new double[plan.Rules.Length];
    private readonly long[] _until = new long[plan.Rules.Length];
    private readonly double[] _groups = new double[plan.Source.Groups.Count];
    private readonly Stack<int> _touched = new();
    private long _since;

    public RulePlan Plan => plan;

    public double Fit { get; private set; }

    public double Engagement { get; private set; }

    public double Total { get; private set; }

    /// <summary>Looks at a lead anew.</summary>
    public void Begin(Snapshot snapshot)
    {
        foreach (var times in _evidence.Times)
            times.Clear();
        Look(snapshot);
        Count(snapshot.Events, snapshot.SalesTouches);
        _touched.Clear();
        Array.Fill(_until, long.MinValue);
        Sum();
    }

    /// <summary>Looks at the same lead at a later date.</summary>
    public void Advance(Snapshot snapshot)
    {
        var before = _evidence.Snapshot;
        var asOf = before.AsOf!.Value;
        Look(snapshot);
        Count(snapshot.Events.After(asOf), snapshot.SalesTouches.After(asOf));
        if (HasNewFacts(before, snapshot))
            Array.Fill(_until, long.MinValue);
        while (_touched.TryPop(out var counter))
        {
            foreach (var place in plan.RulesOfCounter[counter])
                _until[place] = long.MinValue;
        }

        Sum();
    }

    /// <summary>Whether the lead is an MQL now.</summary>
    public bool IsMql() => HasEnough() && Veto() is null;

    /// <summary>Whether the lead would be an MQL now if there were no vetoes.</summary>
    public bool HasEnough() => Total >= plan.Source.Threshold
        && !(Fit < plan.Source.Bar.Fit)
        && !(Engagement < plan.Source.Bar.Engagement)
        && (plan.Source.Bar.Cells?.Contains(plan.Source.Matrix!.Of(Fit, Engagement)) ?? true)
        && (plan.Source.Bar.Grade is not { } least || Rank() >= GradeSteps.RankOf(least));

    /// <summary>Whether each veto holds now.</summary>
    public IEnumerable<bool> VetoesHolding() => plan.Vetoes.Select(veto => veto.Holds(_evidence));

    /// <summary>
    /// Copies the points of each rule; in a group that takes the best only the best keeps them, the first of equals.
    /// </summary>
    public void Credit(Span<double> credited)
    {
        _points.CopyTo(credited);
        if (!plan.Source.Groups.Any(group => group.TakesBest))
            return;
        var isTaken = new bool[_groups.Length];
        for (var place = 0; place < _points.Length; place++)
        {
            if (plan.Rules[place].Group is not (>= 0 and var group) || !plan.Source.Groups[group].TakesBest)
                continue;
            if (isTaken[group] || _points[place] != _groups[group])
                credited[place] = 0;
            else
                isTaken[group] = true;
        }
    }

    /// <summary>All that the rules say now.</summary>
    public RuleScore Score() => new()
    {
        Fit = Fit,
        Engagement = Engagement,
        Total = Total,
        ByRule = plan.Rules.Select((rule, place) => (rule.Rule.Name, Points: _points[place]))
            .ToDictionary(one => one.Name, one => one.Points, StringComparer.Ordinal),
        ByCategory = plan.Rules.Select((rule, place) => (rule.Rule.Category, Points: _points[place]))
            .Where(one => one.Category is not null).GroupBy(one => one.Category!, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.Sum(rule => rule.Points), StringComparer.Ordinal),
        Grade = plan.Source.Matrix?.Of(Fit, Engagement)
            ?? (plan.Source.Steps is null ? null : GradeSteps.Grades[Rank()]),
        Profile = plan.Profile,
        Veto = Veto(),
        IsMql = IsMql(),
    };

    private static bool HasNewFacts(Snapshot before, Snapshot now) =>
        !ReferenceEquals(before.Attributes, now.Attributes) || !ReferenceEquals(before.Account, now.Account)
        || before.CampaignId != now.CampaignId || before.Source != now.Source;

    private void Look(Snapshot snapshot)
    {
        _evidence.Snapshot = snapshot;
        _evidence.AsOf = snapshot.AsOf?.Instant.Ticks ?? 0;
    }

    private void Count(KnownEvents events, KnownEvents salesTouches)
    {
        if (events.Reader is not { } reader || plan.Counters == 0)
            return;
        var binding = plan.BindingOf(reader);
        binding.Count(events, _evidence, _touched);
        Settle();
        binding.Count(salesTouches, _evidence, _touched);
        Settle();
    }

    private void Settle()
    {
        foreach (var counter in _touched)
            _evidence.Times[counter].Settle();
    }

    private void Sum()
    {
        var start = Reset();
        Array.Clear(_groups);
        var (fit, engagement, asOf) = (0.0, start, _evidence.AsOf);
        for (var place = 0; place < _points.Length; place++)
        {
            var rule = plan.Rules[place];
            if (asOf >= _until[place])
                _points[place] = rule.PointsOf(_evidence, _since, out _until[place]);
            var points = _points[place];
            if (rule.Group >= 0)
                AddToGroup(rule.Group, points);
            else if (rule.IsFit)
                fit += points;
            else
                engagement += points;
        }

        for (var group = 0; group < _groups.Length; group++)
        {
            var points = plan.Source.Groups[group].Limits.Of(_groups[group]);
            (fit, engagement) = plan.IsFitOfGroup[group] ? (fit + points, engagement) : (fit, engagement + points);
        }

        Fit = plan.Source.FitLimits.Of(fit);
        Engagement = plan.Source.EngagementLimits.Of(AfterInactivity(engagement));
        Total = plan.Source.TotalLimits.Of(Fit + Engagement);
    }

    private void AddToGroup(int group, double points)
    {
        if (!plan.Source.Groups[group].TakesBest)
            _groups[group] += points;
        else if (points != 0 && (_groups[group] == 0 || points > _groups[group]))
            _groups[group] = points;
    }

    /// <summary>Finds the moment up to which events do not count; returns the engagement it was set to.</summary>
    private double Reset()
    {
        var (since, start) = (long.MinValue, 0.0);
        if (plan.Source.ResetsOnRecycle && _evidence.Snapshot.RecycledAt is { } recycled)
            since = recycled.Ticks;
        foreach (var (counter, points, condition) in plan.Settings)
        {
            if (_evidence.Times[counter].Last is var last && last != long.MinValue && last >= since
                && (condition?.Invoke(_evidence) ?? true))
            {
                (since, start) = (last, points);
            }
        }

        if (since != _since)
            Array.Fill(_until, long.MinValue);
        _since = since;
        return start;
    }

    private double AfterInactivity(double engagement)
    {
        if (plan.Source.Inactivity is not { } inactivity || _evidence.Snapshot.AsOf is null)
            return engagement;
        var active = Math.Max(_evidence.Times[plan.Activity].Last, _since);
        active = Math.Max(active, _evidence.Snapshot.CreatedAt?.Ticks ?? long.MinValue);
        return active == long.MinValue ? engagement : inactivity.Of(engagement, _evidence.AsOf - active);
    }

    private string? Veto()
    {
        foreach (var (name, holds) in plan.Vetoes)
        {
            if (holds(_evidence))
                return name;
        }

        return null;
    }

    private int Rank()
    {
        var rank = GradeSteps.RankOf(plan.Source.Steps!.Start);
        foreach (var (step, holds) in plan.Steps)
            rank += holds(_evidence) ? step.Thirds : step.Otherwise;
        return Math.Clamp(rank, 0, GradeSteps.Grades.Count - 1);
    }
}
