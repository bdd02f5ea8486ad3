using Xunit;

namespace Predictive.Tests.Proofs;

/// <summary>
/// Learning from young leads, weighed by how likely each end still is, moves no likelihood up or down.
/// </summary>
public sealed class ImmatureProofTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Category", "Whole")]
    public void Over_12_funnels_weighing_young_leads_is_no_more_biased_than_leaving_them_out()
    {
        var proof = new ImmatureProof("boosting");
        for (var seed = 0UL; seed < 12; seed++)
        {
            proof.Add("plain", leads: 4_000, 6_000 + seed, MaturityProof.Cuts.Skip(2).Take(1));
        }

        output.WriteLine(proof.ToString());
        Assert.InRange(proof.BiasWeighted - proof.BiasLeftOut, -0.02, 0.02);
        Assert.True(proof.Gain < 3 * proof.GainError, proof.ToString());
    }

    [Fact]
    public void In_one_funnel_weighing_young_leads_changes_the_mean_likelihood_little()
    {
        var proof = new ImmatureProof("boosting");
        proof.Add("plain", leads: 1_500, seed: 6_100, MaturityProof.Cuts.Skip(2).Take(1));

        output.WriteLine(proof.ToString());
        Assert.InRange(proof.BiasWeighted - proof.BiasLeftOut, -0.2, 0.2);
        Assert.NotEqual(0, proof.Gain);
    }
}
