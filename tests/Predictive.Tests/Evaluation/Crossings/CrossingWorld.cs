using Predictive.Evaluation.Crossings;
using Predictive.Learning;

namespace Predictive.Tests.Evaluation.Crossings;

/// <summary>
/// Leads by seed whose chances are known: accounts of about two leads that are alike, three looks that see more or
/// less of the chance, and likelihoods that are calibrated at each look.
/// </summary>
internal static class CrossingWorld
{
    private const double Mean = -2.2, Lead = 1.1, Account = 0.5, Noise = 0.8;

    public static LookedAtLeads Leads(ulong seed, int leads, int looks = 3, double drift = 0)
    {
        var chance = new SeededRandom(seed);
        var accounts = Enumerable.Range(0, Math.Max(1, leads / 2)).Select(_ => Account * Normal(chance)).ToArray();
        var all = new List<LookedAtLead>();
        for (var number = 0; number < leads; number++)
        {
            var account = chance.NextBelow(accounts.Length);
            var margin = Mean + accounts[account] + (Lead * Normal(chance));
            var converted = chance.NextDouble() < Chance(margin + drift);
            all.Add(new LookedAtLead(account, [.. Enumerable.Range(0, looks).Select(_ =>
            {
                var likelihood = Seen(margin + (Noise * Normal(chance)));
                return new LeadLook(likelihood, likelihood, converted, LookStanding.Open);
            })]));
        }

        return new LookedAtLeads(all, new DateOnly(2026, 1, 5), new DateOnly(2026, 3, 8));
    }

    /// <summary>The mean chance of a lead whose margin was seen with noise: a normal mean, made soft.</summary>
    private static double Seen(double noisy)
    {
        var signal = (Lead * Lead) + (Account * Account);
        var share = signal / (signal + (Noise * Noise));
        var spread = Math.Sqrt(1 + (Math.PI / 8 * signal * (1 - share)));
        return Chance((Mean + (share * (noisy - Mean))) / spread);
    }

    private static double Chance(double margin) => 1 / (1 + Math.Exp(-margin));

    private static double Normal(SeededRandom chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
