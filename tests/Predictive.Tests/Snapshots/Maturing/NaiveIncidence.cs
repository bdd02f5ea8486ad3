using Predictive.Snapshots.Maturing;

namespace Predictive.Tests.Snapshots.Maturing;

/// <summary>The curve as the textbook writes it, with a weight for each lead; slow, and obviously right.</summary>
internal static class NaiveIncidence
{
    public static double At(IReadOnlyList<FollowedLead> leads, double days, IReadOnlyList<double>? weights = null)
    {
        double Weigh(Func<FollowedLead, bool> chosen) =>
            Enumerable.Range(0, leads.Count).Where(i => chosen(leads[i])).Sum(i => weights?[i] ?? 1);

        var moments = leads.Where(lead => lead.Ending != Ending.Open && lead.Days <= days)
            .Select(lead => lead.Days).Distinct().Order();
        var (surviving, incidence) = (1.0, 0.0);
        foreach (var moment in moments)
        {
            var followed = Weigh(lead => lead.Days >= moment);
            incidence += surviving * Weigh(lead => lead.Days == moment && lead.Ending == Ending.Converted) / followed;
            surviving *= 1 - (Weigh(lead => lead.Days == moment && lead.Ending != Ending.Open) / followed);
        }

        return incidence;
    }

    /// <summary>The derivative by one account's weight, from two curves a little apart.</summary>
    public static double InfluenceAt(IReadOnlyList<FollowedLead> leads, double days, string cluster)
    {
        const double Step = 1e-5;
        double With(double weight) => At(leads, days, [.. leads.Select(one => one.Cluster == cluster ? weight : 1)]);
        return (With(1 + Step) - With(1 - Step)) / (2 * Step);
    }
}
