namespace Predictive.Snapshots.Maturing;

/// <summary>A moment at which leads end, and all that the curve and its spread need to know of it.</summary>
internal sealed record IncidenceStep
{
    private IncidenceStep()
    {
    }

    /// <summary>Days after the as-of date.</summary>
    public required double Days { get; init; }

    /// <summary>The share converted up to and at this moment: F.</summary>
    public required double Incidence { get; init; }

    /// <summary>S(u-)/n(u): what one more conversion at this moment adds.</summary>
    private double Worth { get; init; }

    /// <summary>1/(n(u) (1 - d(u)/n(u))): how hard one more end hits those who remain; 0 where nobody does.</summary>
    private double Blow { get; init; }

    /// <summary>Sum of S(v-) c(v)/n(v)² over the moments so far.</summary>
    private double Shared { get; init; }

    /// <summary>Sum of the ends' share d/n times their blow over the moments so far.</summary>
    private double Blows { get; init; }

    /// <summary>The same sum, each times F at its moment.</summary>
    private double BlowsAtIncidence { get; init; }

    /// <summary>The steps of leads in the order of their days.</summary>
    public static IncidenceStep[] Of(ReadOnlySpan<FollowedLead> leads)
    {
        var steps = new List<IncidenceStep>();
        var (surviving, before) = (1.0, new IncidenceStep { Days = double.NegativeInfinity, Incidence = 0 });
        for (var first = 0; first < leads.Length;)
        {
            var (next, converted, ended) = (first, 0, 0);
            for (; next < leads.Length && leads[next].Days == leads[first].Days; next++)
            {
                converted += leads[next].Ending == Ending.Converted ? 1 : 0;
                ended += leads[next].Ending == Ending.Open ? 0 : 1;
            }

            if (ended > 0)
            {
                steps.Add(before = After(before, leads[first].Days, leads.Length - first, converted, ended, surviving));
                surviving *= 1 - ((double)ended / (leads.Length - first));
            }

            first = next;
        }

        return [.. steps];
    }

    /// <summary>
    /// The derivative, by the weight of a lead that was followed to this moment and not to the next, of the share
    /// converted by a moment not before this one.
    /// </summary>
    /// <param name="lead">The lead.</param>
    /// <param name="incidence">The share converted by that moment.</param>
    public double InfluenceOf(FollowedLead lead, double incidence)
    {
        var sharing = (incidence * Blows) - BlowsAtIncidence - Shared;
        return lead.Ending == Ending.Open || lead.Days != Days
            ? sharing
            : sharing + (lead.Ending == Ending.Converted ? Worth : 0) - ((incidence - Incidence) * Blow);
    }

    private static IncidenceStep After(
        IncidenceStep before, double days, int followed, int converted, int ended, double surviving)
    {
        var worth = surviving / followed;
        var incidence = before.Incidence + (worth * converted);
        var blow = ended < followed ? 1.0 / (followed - ended) : 0;
        var blows = blow * ended / followed;
        return new IncidenceStep
        {
            Days = days,
            Incidence = incidence,
            Worth = worth,
            Blow = blow,
            Shared = before.Shared + (worth * converted / followed),
            Blows = before.Blows + blows,
            BlowsAtIncidence = before.BlowsAtIncidence + (blows * incidence),
        };
    }
}
