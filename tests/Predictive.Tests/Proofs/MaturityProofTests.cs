using Xunit;

namespace Predictive.Tests.Proofs;

/// <summary>
/// The rate within the horizon, told before all leads are mature: where nothing changes over time, ours is unbiased.
/// </summary>
public sealed class MaturityProofTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Category", "Whole")]
    public void Over_100_seeds_and_5_cut_dates_our_bias_is_under_2_percent_of_the_rate()
    {
        var proof = Prove("plain", seeds: 100, leads: 6_000);

        Assert.InRange(proof.Ours.Mean, -0.02, 0.02);
        Assert.InRange(proof.Weighed.Mean, -0.02, 0.02);
        Assert.True(proof.Naive.Mean < -0.1, proof.ToString());
        Assert.True(proof.Eager.Mean > 0.1, proof.ToString());
        Assert.True(proof.Ours.RootMeanSquare < proof.LeftOut.RootMeanSquare, proof.ToString());
    }

    [Fact]
    public void Over_8_seeds_and_5_cut_dates_our_bias_is_small_and_that_of_the_naive_label_is_not()
    {
        var proof = Prove("plain", seeds: 8, leads: 4_000);

        Assert.InRange(proof.Ours.Mean, -0.06, 0.06);
        Assert.True(proof.Naive.Mean < -0.1, proof.ToString());
    }

    private MaturityProof Prove(string world, int seeds, int leads)
    {
        var proof = new MaturityProof();
        for (var seed = 0; seed < seeds; seed++)
        {
            proof.Add(world, leads, seed: 5_000 + (ulong)seed);
        }

        output.WriteLine(proof.ToString());
        return proof;
    }
}
