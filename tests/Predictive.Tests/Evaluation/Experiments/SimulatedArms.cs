using Predictive.Evaluation.Experiments;
using Predictive.Planning.Experiments;

namespace Predictive.Tests.Evaluation.Experiments;

/// <summary>
/// Accounts that come week by week, with leads of uneven number whose outcomes are alike (beta-binomial), assigned by
/// the product's own hash.
/// </summary>
internal sealed class SimulatedArms(double rateOfA, double rateOfB, double correlation, double extraLeads, int accounts)
{
    public const int Weeks = 52;

    /// <summary>Leads per account, on average.</summary>
    public double MeanSize => 1 + extraLeads;

    /// <summary>The variation of leads per account: one, and a geometric number beside it.</summary>
    public double SizeVariation => Math.Sqrt(extraLeads * (1 + extraLeads)) / MeanSize;

    public double DesignEffect => 1 + ((((1 + (SizeVariation * SizeVariation)) * MeanSize) - 1) * correlation);

    public double Truth => rateOfB - rateOfA;

    public SampleSize SampleSize => new(
        rateOfA * (1 - rateOfA), rateOfB * (1 - rateOfB), DesignEffect, MeanSize, ShareOfB: 0.5);

    /// <summary>The accounts of one experiment, in the order in which they mature.</summary>
    public AccountTotal[] Draw(int seed)
    {
        var chance = new Random(seed);
        var randomisation = new Randomisation($"simulated {seed}", 0.5);
        return [.. Enumerable.Range(0, accounts).Select(number =>
        {
            var arm = randomisation.ArmOf($"account {number}");
            var leads = 1;
            while (extraLeads > 0 && chance.NextDouble() < extraLeads / (1 + extraLeads))
                leads++;
            var rate = RateOf(arm == Arm.A ? rateOfA : rateOfB, chance);
            return new AccountTotal(arm, Enumerable.Range(0, leads).Count(_ => chance.NextDouble() < rate), leads);
        })];
    }

    /// <summary>What is read at the end of each week.</summary>
    public IEnumerable<ArmContrast> Readings(int seed, AlwaysValid test)
    {
        var drawn = Draw(seed);
        for (var week = 1; week <= Weeks; week++)
            yield return ArmContrast.Of(drawn.Take(accounts * week / Weeks), test);
    }

    private double RateOf(double mean, Random chance)
    {
        if (correlation == 0)
            return mean;
        var size = (1 / correlation) - 1;
        var (a, b) = (Gamma(mean * size, chance), Gamma((1 - mean) * size, chance));
        return a / (a + b);
    }

    /// <summary>Marsaglia and Tsang, 2000.</summary>
    private static double Gamma(double shape, Random chance)
    {
        if (shape < 1)
            return Gamma(shape + 1, chance) * Math.Pow(1 - chance.NextDouble(), 1 / shape);
        var d = shape - (1.0 / 3);
        while (true)
        {
            var x = ScoredWorld.Normal(chance);
            var v = Math.Pow(1 + (x / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - chance.NextDouble()) < (x * x / 2) + (d * (1 - v + Math.Log(v))))
                return d * v;
        }
    }
}
