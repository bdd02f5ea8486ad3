using Predictive.Evaluation.Experiments;
using Xunit;

namespace Predictive.Tests.Evaluation.Experiments;

public sealed class AccountSizesTests
{
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.1)]
    [InlineData(0.4)]
    public void The_likeness_of_leads_is_found_in_accounts_of_uneven_size(double correlation)
    {
        var arms = new SimulatedArms(0.3, 0.3, correlation, 2, accounts: 500);
        var found = Enumerable.Range(400_000, 60).AsParallel()
            .Select(seed => AccountSizes.Of([.. arms.Draw(seed).Select(Leads)], seed: 7)).ToList();

        Assert.Equal(correlation, found.Average(one => one.Correlation.Value!.Value), 0.02);
        Assert.Equal(arms.MeanSize, found.Average(one => one.MeanSize), 0.05);
        Assert.Equal(arms.SizeVariation, found.Average(one => one.SizeVariation), 0.03);
        Assert.Equal(arms.DesignEffect, found.Average(one => one.DesignEffect.Value!.Value), 0.05 * arms.DesignEffect);
        Assert.Equal(0.21, found.Average(one => one.Variance), 0.01);
        Assert.InRange(found.Count(one => one.Correlation.Low <= correlation && correlation <= one.Correlation.High),
            50, 60);
    }

    [Fact]
    public void Accounts_of_one_size_have_the_textbook_design_effect()
    {
        double[][] accounts = [.. Enumerable.Range(0, 100).Select(one => one % 3 == 0 ? [1.0, 1, 0] : new double[3])];

        var sizes = AccountSizes.Of(accounts, seed: 7);

        Assert.Equal(0, sizes.SizeVariation, 1e-6);
        Assert.Equal(1 + (2 * sizes.Correlation.Value!.Value), sizes.DesignEffect.Value!.Value, 1e-12);
    }

    [Fact]
    public void Leads_that_are_all_alike_in_their_account_count_once()
    {
        double[][] accounts = [.. Enumerable.Range(0, 100).Select(one => Enumerable.Repeat(one % 2.0, 4).ToArray())];

        var sizes = AccountSizes.Of(accounts, seed: 7);

        Assert.Equal(1, sizes.Correlation.Value!.Value, 1e-12);
        Assert.Equal(4, sizes.DesignEffect.Value!.Value, 1e-12);
    }

    [Fact]
    public void Accounts_of_one_lead_have_no_design_effect()
    {
        double[][] accounts = [.. Enumerable.Range(0, 100).Select(one => new[] { one % 2.0 })];

        Assert.Equal(1, AccountSizes.Of(accounts, seed: 7).DesignEffect.Value!.Value, 1e-12);
    }

    private static double[] Leads(AccountTotal account) =>
        [.. Enumerable.Range(0, (int)account.Base).Select(lead => lead < account.Outcome ? 1.0 : 0.0)];
}
