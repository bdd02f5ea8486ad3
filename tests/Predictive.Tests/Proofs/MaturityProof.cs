using Predictive.Data;
using Predictive.Models;
using Predictive.Simulation;
using Predictive.Snapshots;
using Predictive.Snapshots.Maturing;
using Predictive.Tests.Builders;

namespace Predictive.Tests.Proofs;

/// <summary>
/// What six ways to count say of the rate within the horizon, on cut dates at which only some leads are mature,
/// against what became of the very same leads in the end.
/// </summary>
internal sealed class MaturityProof
{
    public const int Age = 7;
    public const int Horizon = 90;

    /// <summary>From half a year of history to the last days whose horizon ends before the export.</summary>
    public static readonly IReadOnlyList<DateTime> Cuts =
        [Day(2025, 7, 1), Day(2025, 9, 1), Day(2025, 11, 1), Day(2026, 1, 1), Day(2026, 3, 1)];

    private readonly List<Rates> _rates = [];

    /// <summary>Young leads that have not converted counted as leads that did not: the usual mistake.</summary>
    public Bias Naive => BiasOf(rates => rates.Naive);

    /// <summary>Only young leads that converted, beside the mature ones: the mistake the other way round.</summary>
    public Bias Eager => BiasOf(rates => rates.Eager);

    /// <summary>Young leads left out.</summary>
    public Bias LeftOut => BiasOf(rates => rates.LeftOut);

    /// <summary>The weights of inverse chances of being seen.</summary>
    public Bias Inverse => BiasOf(rates => rates.Inverse);

    /// <summary>The labels that training gives young leads, with the true chances as what was first thought.</summary>
    public Bias Weighed => BiasOf(rates => rates.Weighed);

    /// <summary>The curve.</summary>
    public Bias Ours => BiasOf(rates => rates.Ours);

    public void Add(string world, int leads, ulong seed)
    {
        var funnel = FunnelSimulator.Run(World.Named(world), leads, seed);
        var records = RecordsOf(funnel);
        var chances = funnel.Truth.Where(row => row.HorizonDays == Horizon)
            .GroupBy(row => row.LeadId).ToDictionary(rows => rows.Key, rows => rows.First().ChancePolicy);
        var conversions = ConversionDates.Of(records, ConversionStage.Opportunity);
        foreach (var cut in Cuts)
        {
            var known = At(records, cut);
            var followed = FollowedLeads.In(known, ConversionStage.Opportunity, Age)!.All;
            var looked = records.Leads
                .Select(lead => (AsOf: lead.CreatedAt!.Value.AddDays(Age), At: ConvertedAt(conversions, lead)))
                .Where(lead => lead.AsOf < cut && !(lead.At <= lead.AsOf)).ToList();
            var truth = looked.Average(lead => lead.At <= lead.AsOf.AddDays(Horizon) ? 1.0 : 0);
            _rates.Add(Of([.. followed.Where(lead => lead.SeenDays > 0)], truth) with
            {
                Weighed = WeighedRate(known, cut, one => new Likelihood(chances[one.LeadId])),
            });
        }
    }

    public override string ToString() =>
        $"{_rates.Count} cuts: naive {Naive}, eager {Eager}, left out {LeftOut}, inverse {Inverse}, "
        + $"weighed {Weighed}, ours {Ours}";

    /// <summary>The rate of the labels that training would see: those known, and those supposed.</summary>
    private static double WeighedRate(FunnelRecords known, DateTime cut, Func<Snapshot, Likelihood> first)
    {
        var set = known.Take(Horizon, Age);
        var pace = ConversionPace.At(set.Mature, set.Open, set, cut)!;
        var (open, labelled) = YoungSnapshots.Label(set.Open, set.Mature, pace, cut, first);
        LabelledSnapshot[] all = [.. open, .. labelled];
        return all.Where(one => one.Converted).Sum(one => one.Weight) / all.Sum(one => one.Weight);
    }

    private static DateTime? ConvertedAt(IReadOnlyDictionary<string, DateTime> conversions, Lead lead) =>
        conversions.TryGetValue(lead.Id, out var at) ? at : null;

    private static Rates Of(List<FollowedLead> leads, double truth)
    {
        var mature = leads.Where(lead => lead.IsMature(Horizon)).ToList();
        var known = leads.Where(lead => lead.IsMature(Horizon) || lead.ConvertedWithin(Horizon)).ToList();
        double SeenFor(double days) => leads.Count(lead => lead.SeenDays >= days) / (double)leads.Count;
        return new Rates(
            truth,
            leads.Count(lead => lead.ConvertedWithin(Horizon)) / (double)leads.Count,
            known.Count(lead => lead.ConvertedWithin(Horizon)) / (double)known.Count,
            mature.Count(lead => lead.ConvertedWithin(Horizon)) / (double)mature.Count,
            leads.Where(lead => lead.ConvertedWithin(Horizon)).Sum(lead => 1 / SeenFor(lead.Days)) / leads.Count,
            CumulativeIncidence.Of(leads).At(Horizon));
    }

    private Bias BiasOf(Func<Rates, double> estimate)
    {
        double[] errors = [.. _rates.Select(rates => (estimate(rates) / rates.Truth) - 1)];
        double[] bySeed = [.. errors.Chunk(Cuts.Count).Select(cuts => cuts.Average())];
        var mean = bySeed.Average();
        var variance = bySeed.Sum(one => (one - mean) * (one - mean)) / Math.Max(1, bySeed.Length - 1);
        return new Bias(mean, Math.Sqrt(variance / bySeed.Length), Math.Sqrt(errors.Average(error => error * error)));
    }

    /// <summary>The funnel as the reader would read it, but for what nobody asks here.</summary>
    private static FunnelRecords RecordsOf(SimulatedFunnel funnel) => new()
    {
        LeadColumns = [],
        Leads = [.. funnel.Leads.Select(lead => new Lead
        {
            Id = lead.Id, CreatedAt = lead.CreatedAt, AccountId = lead.AccountId, Attributes = [],
        })],
        Opportunities = [.. funnel.Opportunities.Select(deal => new Opportunity(
            deal.Id, [deal.LeadId], deal.CreatedAt, deal.ClosedAt, deal.Won, (double)deal.Amount))],
        Dispositions = [.. funnel.Dispositions.Select(said =>
            new Disposition(said.LeadId, said.At, said.Verdict, said.Reason))],
        KnownOn = funnel.KnownOn,
    };

    /// <summary>The same records known on an earlier date; what came later stands in them still.</summary>
    private static FunnelRecords At(FunnelRecords records, DateTime knownOn) => new()
    {
        LeadColumns = records.LeadColumns,
        Leads = records.Leads,
        Opportunities = records.Opportunities,
        Dispositions = records.Dispositions,
        KnownOn = knownOn,
    };

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A bias as a part of the rate: its mean, the error of that, and the error of one cut.</summary>
    internal sealed record Bias(double Mean, double StandardError, double RootMeanSquare)
    {
        public override string ToString() => FormattableString.Invariant(
            $"{100 * Mean:+0.00;-0.00} % (se {100 * StandardError:0.00}, rms {100 * RootMeanSquare:0.0})");
    }

    private sealed record Rates(
        double Truth, double Naive, double Eager, double LeftOut, double Inverse, double Ours)
    {
        public double Weighed { get; init; }
    }
}
