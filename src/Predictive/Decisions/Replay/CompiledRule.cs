namespace Predictive.Decisions.Replay;

/// <summary>A rule ready to be asked of many leads.</summary>
internal sealed class CompiledRule
{
    private readonly EventRule? _event;
    private readonly long? _window;

    public CompiledRule(ScoringRule rule, int group, EventCounters counters)
    {
        Rule = rule;
        Group = group;
        IsFit = rule.Axis == ScoreAxis.Fit;
        _event = rule as EventRule;
        _window = _event?.WithinDays * TimeSpan.TicksPerDay;
        Counter = _event is null ? -1 : counters.Of(_event.Type, _event.Details);
        RuleCondition? asked = (rule, rule.When) switch
        {
            (AttributeRule own, null) => own.Condition,
            (AttributeRule own, { } when) => new JoinedCondition([own.Condition, when], IsAll: true),
            var (_, when) => when,
        };
        Condition = asked?.Compile(counters);
        AsksAnew = asked is { AsksEvents: true } || _event is { Decay: not null };
    }

    public ScoringRule Rule { get; }

    /// <summary>The place of its group; -1 for none.</summary>
    public int Group { get; }

    public bool IsFit { get; }

    /// <summary>The number of the events it counts; -1 for none.</summary>
    public int Counter { get; }

    /// <summary>What must hold; null for nothing.</summary>
    public Func<RuleEvidence, bool>? Condition { get; }

    /// <summary>Whether time alone may change it in a way that is not foretold.</summary>
    public bool AsksAnew { get; }

    /// <summary>The points as of the evidence's date.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="since">Events at or before this moment do not count.</param>
    /// <param name="until">The moment from which time alone may change the points.</param>
    public double PointsOf(RuleEvidence evidence, long since, out long until)
    {
        until = long.MaxValue;
        if (_event is null)
            return Condition!(evidence) ? Rule.Points : 0;
        var times = evidence.Times[Counter];
        var start = times.FirstAfter(_window is { } window ? Math.Max(since, evidence.AsOf - window) : since);
        if (start == times.Count && _event.Count is not { AtLeast: 0 })
            return 0;
        if (_window is { } days && start < times.Count)
            until = times[start] + days;
        if (Condition is not null && !Condition(evidence))
            return 0;
        var points = Given(_event, evidence, times, start);
        return _event.AtMost is { } most ? Math.Clamp(points, -most, most) : points;
    }

    private static double Given(EventRule rule, RuleEvidence evidence, EventTimes times, int start)
    {
        var count = times.Count - start;
        if (rule.Count is { } range)
            return range.Covers(count) ? rule.Points : 0;
        if (rule.FirstOnly)
            return rule.Points * (rule.Decay?.Left(evidence.AsOf - times[start]) ?? 1);
        return rule.Decay is null && rule.AtMostPerDay is null
            ? rule.Points * count
            : ByDay(rule, evidence, times, start);
    }

    /// <summary>The points of each day, within its limit, summed from the latest day back.</summary>
    private static double ByDay(EventRule rule, RuleEvidence evidence, EventTimes times, int start)
    {
        var most = rule.AtMostPerDay ?? double.PositiveInfinity;
        var (points, ofDay, day) = (0.0, 0.0, long.MinValue);
        for (var place = times.Count - 1; place >= start; place--)
        {
            if (rule.AtMostPerDay is not null && evidence.DayOf(times[place]) is var next && next != day)
            {
                points += Math.Clamp(ofDay, -most, most);
                (ofDay, day) = (0, next);
            }

            ofDay += rule.Points * (rule.Decay?.Left(evidence.AsOf - times[place]) ?? 1);
        }

        return points + Math.Clamp(ofDay, -most, most);
    }
}
