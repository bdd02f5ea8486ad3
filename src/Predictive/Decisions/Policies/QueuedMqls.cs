using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>
/// The queue of a policy whose cut is a capacity: who reaches the cut becomes an MQL when sales has time, the likeliest
/// first. It is asked day after day; <c>POLICY.md</c> tells its rules.
/// </summary>
public sealed class QueuedMqls
{
    private readonly MqlPolicy _policy;
    private readonly Dictionary<string, Team> _teams = new(StringComparer.OrdinalIgnoreCase);
    private DateOnly? _day;

    /// <summary>An empty queue.</summary>
    public QueuedMqls(MqlPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
    }

    /// <summary>Who waits now.</summary>
    public int Waiting => _teams.Values.Sum(team => team.Waiting.Count);

    /// <summary>Decides on the leads that are looked at on a day, and on those who waited for it.</summary>
    /// <param name="day">A day of the funnel's time zone, later than the one before.</param>
    /// <param name="looks">The leads that are looked at, each once, with where they stand.</param>
    /// <returns>A decision for each look, in that order, then one for each other lead that waited and now is an MQL.
    /// </returns>
    /// <exception cref="ArgumentException">The day is not after the one before.</exception>
    public IReadOnlyList<Decision> On(
        DateOnly day, IReadOnlyList<(Snapshot Snapshot, Likelihood Likelihood, MqlStanding? Standing)> looks)
    {
        ArgumentNullException.ThrowIfNull(looks);
        if (day <= _day)
            throw new ArgumentException($"The queue was asked for {_day:O}; {day:O} is not after it.", nameof(day));
        _day = day;
        var decided = new OrderedDictionary<string, Decision>(StringComparer.Ordinal);
        foreach (var (snapshot, likelihood, standing) in looks)
            decided.Add(snapshot.LeadId, Joined(day, snapshot, likelihood, standing));
        foreach (var team in _teams.Values)
        {
            foreach (var one in team.Taken(day))
            {
                decided[one.Decision.LeadId] = one.Since == day ? one.Decision : one.Decision with
                {
                    Reason = $"{one.Decision.Reason}; it waited since {one.Since:yyyy-MM-dd}",
                };
            }
        }

        return [.. decided.Values];
    }

    /// <summary>The decision of the policy; who reaches a capacity's cut waits for the day to be shared out.</summary>
    private Decision Joined(DateOnly day, Snapshot snapshot, Likelihood likelihood, MqlStanding? standing)
    {
        var decision = _policy.Decide(snapshot, likelihood, standing);
        if (PolicyPlan.Of(_policy).For(snapshot).Policy.Cut is not CapacityCut cut)
            return decision;
        var team = TeamOf(cut, snapshot);
        if (decision.Code is DecisionCode.HandRaiser or DecisionCode.Explored)
            team.TakePlace();
        team.Waiting.Remove(snapshot.LeadId, out var before);
        if (decision.Code != DecisionCode.AboveCut)
            return decision;
        team.Waiting.Add(snapshot.LeadId, new Place(decision, likelihood, before?.Since ?? day));
        return decision with
        {
            IsMql = false,
            Code = DecisionCode.Waiting,
            Reason = $"{decision.Reason}; it waits until sales has time",
        };
    }

    private Team TeamOf(CapacityCut cut, Snapshot snapshot)
    {
        var (name, perDay) = cut.TeamOf(snapshot) is { } named
            ? ($"team {named.Team}", named.PerDay)
            : ("", cut.PerDay);
        if (!_teams.TryGetValue(name, out var team))
            _teams.Add(name, team = new Team(perDay, cut.Calendar));
        return team;
    }

    private sealed record Place(Decision Decision, Likelihood Likelihood, DateOnly Since);

    /// <summary>The places of one team, of which parts and debts are kept for the next working day.</summary>
    private sealed class Team(double perDay, WorkingCalendar calendar)
    {
        private double _left;

        public Dictionary<string, Place> Waiting { get; } = new(StringComparer.Ordinal);

        public void TakePlace() => _left--;

        public List<Place> Taken(DateOnly day)
        {
            if (!calendar.IsWorkingDay(day))
                return [];
            _left += perDay;
            var taken = Waiting.Values.OrderByDescending(one => one.Likelihood).ThenBy(one => one.Since)
                .ThenBy(one => StableHash.Of(one.Decision.LeadId, seed: 0))
                .Take(Math.Max(0, (int)Math.Floor(_left + 1e-9))).ToList();
            foreach (var one in taken)
                Waiting.Remove(one.Decision.LeadId);
            _left -= taken.Count;
            _left = _left < 1 ? _left : _left - Math.Floor(_left);
            return taken;
        }
    }
}
