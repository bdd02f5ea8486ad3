using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Xunit;

namespace Predictive.Tests.Evaluation.Comparing;

/// <summary>
/// The interval of the difference of two AUCs is as wide as the structural components of DeLong, DeLong and
/// Clarke-Pearson (1988), summed within accounts (Obuchowski, 1997), say it should be.
/// </summary>
public sealed class AucIntervalTests
{
    [Theory]
    [InlineData(1, 101)]
    [InlineData(4, 102)]
    public void The_bootstrap_agrees_with_DeLong_by_account(int leadsPerAccount, int seed)
    {
        var leads = ComparedWorld.Of(2_400, seed, leadsPerAccount);
        var difference = Comparison.Compare(leads, rounds: 800, seed: 103).Ranking.Difference;
        var predicted = Parts(leads, lead => lead.BestLikelihood);
        var rules = Parts(leads, lead => RulePlaces.Of(lead, leads.Funnel));
        var variance = Enumerable.Range(0, leads.Count).GroupBy(lead => leads.AccountOf[lead])
            .Sum(account => Math.Pow(account.Sum(lead => predicted[lead] - rules[lead]), 2));

        var width = difference.High!.Value - difference.Low!.Value;
        Assert.Equal(1, width / (2 * 1.96 * Math.Sqrt(variance)), 0.15);
    }

    /// <summary>How much each lead moves the AUC.</summary>
    private static double[] Parts(ComparedLeads leads, Func<ComparedLead, double> score)
    {
        var scores = leads.Each(score);
        int[] converted = [.. Enumerable.Range(0, leads.Count).Where(lead => leads[lead].Converted)];
        int[] others = [.. Enumerable.Range(0, leads.Count).Where(lead => !leads[lead].Converted)];
        double Wins(int lead, int other) =>
            scores[lead] > scores[other] ? 1 : scores[lead] == scores[other] ? 0.5 : 0;
        var area = converted.Average(lead => others.Average(other => Wins(lead, other)));
        var parts = new double[leads.Count];
        foreach (var lead in converted)
            parts[lead] = (others.Average(other => Wins(lead, other)) - area) / converted.Length;
        foreach (var other in others)
            parts[other] = (converted.Average(lead => Wins(lead, other)) - area) / others.Length;
        return parts;
    }
}
