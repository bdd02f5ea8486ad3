namespace Predictive.Evaluation.Comparing;

/// <summary>
/// Makes as many predicted MQLs as there are rule MQLs: what the model would have called, had it been given the same
/// number of calls in the same week. Each week it takes the highest likelihoods among the looks of that week at leads
/// that it has not called yet. Calls that a week has too few leads for wait for the next.
/// </summary>
public static class EqualVolume
{
    /// <summary>The predicted MQLs.</summary>
    /// <param name="leads">
    /// The leads. Ties of likelihood are broken by a hash of the id, which is stable, does not depend on the order of
    /// leads, and, unlike the id itself, favours neither old nor new ones.
    /// </param>
    /// <param name="rules">The rule MQLs.</param>
    /// <param name="members">Whom alone to choose from, and to count; null for all.</param>
    public static CalledLeads Choose(ComparedLeads leads, CalledLeads rules, bool[]? members = null)
    {
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(rules);
        var looks = LooksByWeek(leads, members);
        Parallel.ForEach(looks.Values, static week => week.Sort());
        var calls = CallsByWeek(leads, rules, members);
        var chosen = CalledLeads.None(leads);
        var waiting = 0;
        foreach (var (week, candidates) in looks)
        {
            waiting += calls.GetValueOrDefault(week);
            for (var place = 0; place < candidates.Count && waiting > 0; place++)
            {
                var (lead, look) = (candidates[place].Lead, candidates[place].Look);
                if (!chosen.Holds(lead))
                {
                    chosen.Call(lead, look);
                    waiting--;
                }
            }
        }

        return chosen;
    }

    private static SortedDictionary<int, List<Candidate>> LooksByWeek(ComparedLeads leads, bool[]? members)
    {
        var weeks = new SortedDictionary<int, List<Candidate>>();
        for (var lead = 0; lead < leads.Count; lead++)
        {
            if (members is not null && !members[lead])
                continue;
            var (place, looks) = (HashOf(leads[lead].Id), leads[lead].Looks);
            for (var look = 0; look < looks.Count; look++)
            {
                var week = leads.Funnel.IsDated ? looks[look].Week : 0;
                if (!weeks.TryGetValue(week, out var candidates))
                    weeks.Add(week, candidates = []);
                candidates.Add(new Candidate(looks[look].Likelihood, place, lead, look));
            }
        }

        return weeks;
    }

    private static Dictionary<int, int> CallsByWeek(ComparedLeads leads, CalledLeads rules, bool[]? members)
    {
        var calls = new Dictionary<int, int>();
        for (var lead = 0; lead < leads.Count; lead++)
        {
            if (rules.Holds(lead) && (members is null || members[lead]))
            {
                var week = leads.Funnel.IsDated ? rules.LookOf(lead).Week : 0;
                calls[week] = calls.GetValueOrDefault(week) + 1;
            }
        }

        return calls;
    }

    /// <summary>FNV-1a over the id's characters, 64 bits, then mixed so that neighbouring ids part.</summary>
    private static ulong HashOf(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in id)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 33);
    }

    private readonly record struct Candidate(double Likelihood, ulong Place, int Lead, int Look)
        : IComparable<Candidate>
    {
        public int CompareTo(Candidate other)
        {
            var by = other.Likelihood.CompareTo(Likelihood);
            by = by != 0 ? by : Place.CompareTo(other.Place);
            by = by != 0 ? by : Lead.CompareTo(other.Lead);
            return by != 0 ? by : Look.CompareTo(other.Look);
        }
    }
}
