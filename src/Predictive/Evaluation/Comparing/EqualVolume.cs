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
        var looks = InOrder(LooksOf(leads, members));
        var calls = CallsByWeek(leads, rules, members);
        var chosen = CalledLeads.None(leads);
        var waiting = 0;
        for (var begin = 0; begin < looks.Length;)
        {
            var week = looks[begin].Week;
            waiting += calls.GetValueOrDefault(week);
            var place = begin;
            for (; place < looks.Length && looks[place].Week == week; place++)
            {
                if (waiting > 0 && !chosen.Holds(looks[place].Lead))
                {
                    chosen.Call(looks[place].Lead, looks[place].Look);
                    waiting--;
                }
            }

            begin = place;
        }

        return chosen;
    }

    /// <summary>The looks of one week after those of the other; the weeks are sorted at once.</summary>
    private static Candidate[] InOrder(List<Candidate> looks)
    {
        var weeks = looks.GroupBy(look => look.Week).OrderBy(week => week.Key).Select(week => week.ToArray()).ToArray();
        Parallel.ForEach(weeks, Array.Sort);
        return [.. weeks.SelectMany(week => week)];
    }

    private static List<Candidate> LooksOf(ComparedLeads leads, bool[]? members)
    {
        var candidates = new List<Candidate>(leads.Count);
        for (var lead = 0; lead < leads.Count; lead++)
        {
            if (members is not null && !members[lead])
                continue;
            var place = HashOf(leads[lead].Id);
            for (var look = 0; look < leads[lead].Looks.Count; look++)
            {
                var at = leads[lead].Looks[look];
                candidates.Add(new Candidate(
                    leads.Funnel.IsDated ? at.Week : 0, at.Likelihood, place, lead, look));
            }
        }

        return candidates;
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

    private readonly record struct Candidate(int Week, double Likelihood, ulong Place, int Lead, int Look)
        : IComparable<Candidate>
    {
        public int CompareTo(Candidate other)
        {
            var by = Week.CompareTo(other.Week);
            by = by != 0 ? by : other.Likelihood.CompareTo(Likelihood);
            by = by != 0 ? by : Place.CompareTo(other.Place);
            by = by != 0 ? by : Lead.CompareTo(other.Lead);
            return by != 0 ? by : Look.CompareTo(other.Look);
        }
    }
}
