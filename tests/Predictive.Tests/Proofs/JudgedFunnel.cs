using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Predictive.Evaluation.Treatment;
using Predictive.Models;
using Predictive.Simulation;
using Predictive.Tests.Simulation;

namespace Predictive.Tests.Proofs;

/// <summary>
/// The leads of a simulated funnel a week after they came: what is compared, and, for the examiner alone, the true
/// chances. No model is learned: the likelihood is the true chance while not worked with a normal error on its
/// log-odds, since the proofs are about the intervals and not about how good a model is.
/// </summary>
internal sealed record JudgedFunnel
{
    public const int Age = 7;
    public const int HorizonDays = 90;
    private const double ScoreNoise = 0.7;

    private static readonly DateTime _firstMonday = new(1970, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    public required ScoredRows Rows { get; init; }

    public required double[] Points { get; init; }

    /// <summary>The as-of date of each lead, in days since a Monday.</summary>
    public required double[] Days { get; init; }

    public required WorkCase[] Cases { get; init; }

    /// <summary>The true chance of converting within the horizon, given all that is hidden.</summary>
    public required double[] Chances { get; init; }

    /// <summary>
    /// The true chance of converting after the window if worked by its end; NaN for leads that converted within it.
    /// </summary>
    public required double[] ChancesIfWorked { get; init; }

    public static WorkWindow Window { get; } = new(7);

    public static JudgedFunnel Of(World world, int leads, ulong seed)
    {
        var funnel = FunnelSimulator.Run(
            world with
            {
                TruthAges = [Age, Age + Window.Days],
                TruthHorizons = [HorizonDays - Window.Days, HorizonDays],
            },
            leads,
            seed);
        var book = RuleBook.Of(funnel);
        var truth = funnel.Truth.ToDictionary(row => (row.LeadId, row.AsOf, row.HorizonDays));
        var converted = funnel.Opportunities.ToDictionary(deal => deal.LeadId, deal => deal.CreatedAt);
        SimulatedLead[] open =
        [
            .. funnel.Leads.Where(lead => lead.CreatedAt.AddDays(Age + HorizonDays) <= funnel.KnownOn
                && truth.ContainsKey((lead.Id, AsOf(lead), HorizonDays))),
        ];
        DateTime? ConvertedAt(SimulatedLead lead) => converted.TryGetValue(lead.Id, out var at) ? at : null;
        TruthRow At(SimulatedLead lead) => truth[(lead.Id, AsOf(lead), HorizonDays)];
        return new JudgedFunnel
        {
            Rows = new ScoredRows(
                [.. open.Select((lead, row) => Likelihood(At(lead).ChanceIfNotWorked, SeededChance.For(seed, row)))],
                [.. open.Select(lead => ConvertedAt(lead) <= AsOf(lead).AddDays(HorizonDays) ? 1.0 : 0)],
                weights: null,
                ClustersOf(open),
                [.. open.Select(lead => lead.Id)]),
            Points = [.. open.Select(lead => book.PointsAt(lead, AsOf(lead)))],
            Days = [.. open.Select(lead => (AsOf(lead) - _firstMonday).TotalDays)],
            Cases = [.. open.Select(lead => Window.CaseOf(
                DaysAfter(lead, lead.WorkedAt), DaysAfter(lead, ConvertedAt(lead))))],
            Chances = [.. open.Select(lead => At(lead).ChancePolicy)],
            ChancesIfWorked = [.. open.Select(lead => truth.TryGetValue(
                (lead.Id, AsOf(lead).AddDays(Window.Days), HorizonDays - Window.Days), out var after)
                ? after.ChanceIfWorked : double.NaN)],
        };
    }

    /// <summary>The leads of so many points.</summary>
    public bool[] RuleMqls(double threshold) => Array.ConvertAll(Points, points => points >= threshold);

    /// <summary>As many leads in every week as the rules choose there, the likeliest.</summary>
    public bool[] PredictedMqls(double threshold)
    {
        var rules = RuleMqls(threshold);
        var chosen = Enumerable.Range(0, Rows.Rows).GroupBy(row => (int)(Days[row] / 7)).SelectMany(week =>
            week.OrderByDescending(row => Rows.Likelihoods[row]).Take(week.Count(row => rules[row]))).ToHashSet();
        return [.. rules.Select((_, row) => chosen.Contains(row))];
    }

    /// <summary>What the comparison looks at.</summary>
    public ComparedLeads Compared(double threshold) => new(
        Enumerable.Range(0, Rows.Rows).Select(row => new ComparedLead
        {
            Id = Rows.Keys![row],
            Account = FormattableString.Invariant($"{Rows.Clusters[row]:00000}"),
            Looks = [new LeadLook(
                Days[row], Rows.Likelihoods[row], IsPredictedMql: false, Points[row], Points[row] >= threshold)],
            Converted = Rows.Labels[row] == 1,
        }),
        new ComparedFunnel { IsDated = true, RuleThreshold = threshold });

    /// <summary>What the treatment looks at.</summary>
    public TreatmentRows Treatment(double threshold) => new()
    {
        Rows = Rows,
        Predicted = PredictedMqls(threshold),
        Rules = RuleMqls(threshold),
        Cases = Cases,
        Window = Window,
        Covariates =
        [
            new Covariate("points", Points),
            new Covariate("rule verdict", Array.ConvertAll(RuleMqls(threshold), verdict => verdict ? 1.0 : 0)),
        ],
    };

    private static DateTime AsOf(SimulatedLead lead) => lead.CreatedAt.AddDays(Age);

    private static double DaysAfter(SimulatedLead lead, DateTime? at) =>
        at is { } then ? (then - AsOf(lead)).TotalDays : double.NaN;

    private static double Likelihood(double chance, SeededChance dice)
    {
        var noise = Math.Sqrt(-2 * Math.Log(1 - dice.Unit())) * Math.Cos(2 * Math.PI * dice.Unit());
        return 1 / (1 + ((1 - chance) / chance * Math.Exp(-ScoreNoise * noise)));
    }

    private static int[] ClustersOf(SimulatedLead[] leads)
    {
        var numbers = leads.Select(lead => lead.AccountId ?? lead.Id).Distinct().Order(StringComparer.Ordinal)
            .Select((cluster, number) => (cluster, number)).ToDictionary(one => one.cluster, one => one.number);
        return [.. leads.Select(lead => numbers[lead.AccountId ?? lead.Id])];
    }
}
