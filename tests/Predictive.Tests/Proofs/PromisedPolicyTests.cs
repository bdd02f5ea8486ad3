using Predictive.Data;
using Predictive.Decisions.Policies;
using Predictive.Evaluation.Crossings;
using Predictive.Models;
using Predictive.Simulation;
using Xunit;

namespace Predictive.Tests.Proofs;

/// <summary>
/// The whole way: a model learned from simulated funnels, a cut for a precision chosen on the earlier half of the leads
/// it had not seen, and held against the later half.
/// </summary>
public sealed class PromisedPolicyTests
{
    private const double Target = 0.15;
    private const int Worlds = 8;

    [Fact]
    [Trait("Category", "Whole")]
    public void Leads_after_the_choice_convert_as_promised()
    {
        var (promised, mqls, conversions, expected, fell) = (0, 0, 0.0, 0.0, 0);
        foreach (var seed in Enumerable.Range(9_001, Worlds))
        {
            var leads = Looked((ulong)seed);
            var half = leads.Leads.Count / 2;
            var (earlier, later) = (
                leads with { Leads = [.. leads.Leads.Take(half)] }, leads with { Leads = [.. leads.Leads.Skip(half)] });
            var points = TradeOff.Of(earlier, CutSearch.Candidates(earlier), seed: 7);
            if (CutSearch.ForPrecision(points, Target) is not { } cut)
                continue;
            var kept = TradeOff.Of(later, [cut], seed: 7)[0];
            promised++;
            mqls += kept.Crossed;
            conversions += kept.Crossed * kept.Precision.Value!.Value;
            expected += kept.Crossed * kept.Expected;
            fell += kept.Precision.LiesBelow(Target) == true ? 1 : 0;
        }

        var words = $"{promised} of {Worlds} worlds promised {Target}; later {mqls} MQLs converted "
            + $"{conversions / mqls:0.000}, promised were {expected / mqls:0.000}; {fell} intervals lay below";
        TestContext.Current.TestOutputHelper?.WriteLine(words);
        Assert.True(promised >= 3 && conversions / mqls >= Target && fell <= 1, words);
    }

    /// <summary>The leads that the recipe had not seen, by the date of their first look.</summary>
    private static LookedAtLeads Looked(ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("predictive-proof-").FullName;
        try
        {
            SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named("plain"), 6_000, seed), folder);
            var funnel = FunnelFile.Load(folder);
            var set = FunnelSnapshots.Take(FunnelRecordReader.Read(funnel).Records, funnel);
            var recipe = LeadModelTrainer.Measure(set, LeadModelOptions.Default, seed: 7);
            var ordered = recipe.Test.Zip(recipe.TestLikelihoods).OrderBy(one => one.First.Snapshot.CreatedAt).ToList();
            return PolicyLooks.Open(
                new MqlPolicy { Name = "p", Cut = new LikelihoodCut(new(0)) },
                [.. ordered.Select(one => one.First)], [.. ordered.Select(one => one.Second)], set);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
