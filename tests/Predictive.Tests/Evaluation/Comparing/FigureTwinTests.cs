using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Xunit;

namespace Predictive.Tests.Evaluation.Comparing;

/// <summary>The fast figures of a resampling equal those of leads written out as often as they were drawn.</summary>
public sealed class FigureTwinTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Figures_of_drawn_accounts_equal_those_of_repeated_leads(int seed)
    {
        var leads = ComparedWorld.Of(240, seed, leadsPerAccount: 3);
        var rules = CalledLeads.AtFirst(leads, look => look.IsRuleMql);
        var pair = new MqlPair("", EqualVolume.Choose(leads, rules), rules);
        var drawn = Drawn(leads, seed);
        var twin = new NaiveComparison(leads, pair, drawn);

        var (pairs, ranks) = (new PairFigures(leads, pair), new RankFigures(leads, rules));
        var (values, ranked) = (Values(pairs, leads, drawn), Values(ranks, leads, drawn));
        (int, CalledLeads)[] sides = [(PairFigures.Predicted, pair.Predicted), (PairFigures.Rules, pair.Rules)];
        foreach (var (first, calls) in sides)
        {
            Equal(twin.Rate(calls), values[first + PairFigures.ConversionRate]);
            Equal(twin.Recall(calls), values[first + PairFigures.Recall]);
            Equal(twin.Sum(calls, lead => lead.Opportunities), values[first + PairFigures.Opportunities]);
            Equal(twin.Sum(calls, lead => lead.Pipeline), values[first + PairFigures.Pipeline]);
            Equal(twin.Sum(calls, lead => lead.WonRevenue), values[first + PairFigures.WonRevenue]);
            Equal(twin.Cost(calls), values[first + PairFigures.CostPerOpportunity]);
            for (var step = 0; step < DaysBefore.Steps.Length; step++)
            {
                var place = PairFigures.Days + step + (first == PairFigures.Rules ? DaysBefore.Steps.Length : 0);
                Equal(twin.CalledBefore(calls, DaysBefore.Steps[step]), values[place]);
            }
        }

        for (var cell = 0; cell < MqlPair.Cells; cell++)
        {
            Equal(twin.CellRate(cell, null), values[PairFigures.Cells + cell]);
            Equal(twin.CellRate(cell, true), values[PairFigures.Worked + cell]);
            Equal(twin.CellRate(cell, false), values[PairFigures.NotWorked + cell]);
        }

        Equal(twin.Auc(lead => lead.Looks.Max(look => look.Likelihood)), ranked[RankFigures.PredictedAuc]);
        Equal(twin.Auc(NaiveComparison.MostPoints), ranked[RankFigures.RuleAuc]);
        for (var share = 0; share < RankFigures.Shares.Length; share++)
        {
            Equal(
                twin.FoundAt(RankFigures.Shares[share], lead => lead.Looks.Max(look => look.Likelihood)),
                ranked[RankFigures.PredictedCurve + (3 * share) + 2]);
        }
    }

    [Fact]
    public void Rounds_are_those_of_the_plain_bootstrap()
    {
        var leads = ComparedWorld.Of(300, seed: 91);
        var rules = CalledLeads.AtFirst(leads, look => look.IsRuleMql);
        var figures = new PairFigures(leads, new MqlPair("", rules, rules));
        var fast = AccountRounds.Run(leads, [figures], 50, seed: 92);
        var plain = ClusteredBootstrap.Run(
            [.. Enumerable.Repeat(1.0, leads.Count)], leads.AccountOf, 1,
            (weights, values) =>
            {
                var (mqls, converted) = (0.0, 0.0);
                for (var lead = 0; lead < weights.Length; lead++)
                {
                    mqls += rules.Holds(lead) ? weights[lead] : 0;
                    converted += rules.Holds(lead) && leads[lead].Converted ? weights[lead] : 0;
                }

                values[0] = converted / mqls;
            },
            50, seed: 92);
        var value = AccountRounds.Measure(leads, [figures])[PairFigures.Rules];
        Assert.Equal(plain.Interval(0, value), fast.Interval(PairFigures.Rules, value));
    }

    [Fact]
    public void Bins_of_many_different_scores_move_the_AUC_by_less_than_their_bound()
    {
        var rows = ScoredWorld.Calibrated(20_000, seed: 93);
        var converted = Array.ConvertAll(rows.Labels, label => label == 1);
        var bins = new RankBins(Array.ConvertAll(rows.Likelihoods, one => (double?)one), converted);
        Assert.InRange(bins.Bins, 1_000, RankBins.Most);
        var once = new byte[20_000];
        Array.Fill(once, (byte)1);
        var counts = new int[bins.Counts];
        var accounts = Array.ConvertAll(once, one => (int)one);
        var (all, conversions) = bins.Count(new LeadWeights(once, accounts, 20_000), counts);
        var bound = Enumerable.Range(0, bins.Bins).Sum(bin =>
            0.5 * counts[2 * bin] * counts[(2 * bin) + 1] / ((double)conversions * (all - conversions)));
        var exact = RankingQuality.RocAuc(rows.Likelihoods, rows.Labels, rows.Weights)!.Value;
        Assert.InRange(bound, 1e-6, 0.0003);
        Assert.Equal(exact, RankBins.Auc(counts, bins.Bins, all, conversions), bound);
    }

    private static byte[] Drawn(ComparedLeads leads, int seed)
    {
        var times = new int[leads.Accounts];
        ClusteredBootstrap.Draw(times, SeededChance.For((ulong)seed, 0));
        return Array.ConvertAll(leads.AccountOf, account => (byte)times[account]);
    }

    private static double[] Values(LeadFigures figures, ComparedLeads leads, byte[] drawn)
    {
        var values = new double[figures.Count];
        var accounts = new int[leads.Accounts];
        for (var lead = 0; lead < drawn.Length; lead++)
            accounts[leads.AccountOf[lead]] = drawn[lead];
        figures.Fill(new LeadWeights(drawn, accounts, drawn.Sum(times => (long)times)), values);
        return values;
    }

    private static void Equal(double expected, double actual) => Assert.Equal(expected, actual, 1e-9);
}
