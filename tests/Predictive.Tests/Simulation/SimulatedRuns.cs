using System.Collections.Concurrent;
using Predictive.Simulation;

namespace Predictive.Tests.Simulation;

/// <summary>Simulated funnels that several tests look at; each is told once.</summary>
internal static class SimulatedRuns
{
    private static readonly ConcurrentDictionary<(string World, int Leads, ulong Seed), Lazy<SimulatedFunnel>>
        _runs = new();

    public static SimulatedFunnel Of(string world, int leads = 20_000, ulong seed = 11) =>
        _runs.GetOrAdd(
            (world, leads, seed), key => new(() => FunnelSimulator.Run(World.Named(key.World), key.Leads, key.Seed)))
            .Value;

    /// <summary>The truth of one age and horizon whose horizon ended by the export, with what then happened.</summary>
    public static (TruthRow Truth, bool Converted)[] Mature(SimulatedFunnel funnel, int age, int horizon)
    {
        var converted = funnel.Opportunities.ToDictionary(deal => deal.LeadId, deal => deal.CreatedAt);
        var created = funnel.Leads.ToDictionary(lead => lead.Id, lead => lead.CreatedAt);
        return
        [
            .. from row in funnel.Truth
               let end = row.AsOf.AddDays(horizon)
               where row.HorizonDays == horizon && row.AsOf == created[row.LeadId].AddDays(age) && end <= funnel.KnownOn
               let happened = converted.TryGetValue(row.LeadId, out var at) && at > row.AsOf && at <= end
               select (row, happened),
        ];
    }

    /// <summary>The chance that a converter stands above another lead; ties count half.</summary>
    public static double Auc(IReadOnlyList<(double Score, bool Converted)> rows)
    {
        var ranks = 0.0;
        var below = 0;
        foreach (var tied in rows.GroupBy(row => row.Score).OrderBy(group => group.Key))
        {
            var count = tied.Count();
            ranks += tied.Count(row => row.Converted) * (below + ((count + 1) / 2.0));
            below += count;
        }

        double converters = rows.Count(row => row.Converted);
        return (ranks - (converters * (converters + 1) / 2)) / (converters * (rows.Count - converters));
    }
}
