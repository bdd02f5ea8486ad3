using Predictive.Simulation;
using Xunit;

namespace Predictive.Tests.Proofs;

/// <summary>
/// Where 100 points triple the chance of being worked and work triples the hazard of converting, the gain as observed
/// is biased towards the rules; the gain expected if worked is not, and its interval holds the truth. Where sales
/// works exactly the rule MQLs, it says that it cannot know. Bounds were set on seeds from 50,000; the proof stands
/// on others.
/// </summary>
public sealed class TreatmentProofTests(ITestOutputHelper output)
{
    /// <summary>The mean gain if worked in 100 funnels of other seeds.</summary>
    private const double TrueGain = 0.206;

    private static readonly World _world = World.Named("worked-by-points");

    [Fact]
    [Trait("Category", "Whole")]
    public void Of_200_funnels_the_observed_gain_is_wrong_and_the_expected_one_covers_the_truth()
    {
        var proof = Prove(seeds: 200);

        Assert.InRange(proof.TruthOf(60_000, 100), TrueGain - 0.005, TrueGain + 0.005);
        Assert.Equal(200, proof.Identified.Count());
        Assert.InRange(proof.Covered, 181, 198);
        Assert.InRange(proof.Bias, -3 * proof.BiasError, 3 * proof.BiasError);
        Assert.True(proof.BiasAsObserved < -0.05, proof.ToString());
        Assert.True(proof.CoveredAsObserved < 100, proof.ToString());
    }

    [Fact]
    public void Of_20_funnels_the_observed_gain_is_wrong_and_the_expected_one_mostly_covers_the_truth()
    {
        var proof = Prove(seeds: 20);

        Assert.InRange(proof.Covered, 16, 20);
        Assert.True(proof.BiasAsObserved < -0.05, proof.ToString());
        Assert.True(Math.Abs(proof.Bias) < Math.Abs(proof.BiasAsObserved) / 2, proof.ToString());
    }

    [Fact]
    public void Where_sales_works_exactly_the_rule_MQLs_it_is_not_identifiable()
    {
        var draw = _world.Sales.Draw! with { Chance = 1, ChanceBelow = 0 };
        var world = _world with { Sales = _world.Sales with { Draw = draw } };
        var proof = new TreatmentProof(world, leads: 4_000) { Truth = double.NaN };
        proof.Judge(80_000, seeds: 3);

        Assert.Empty(proof.Identified);
        Assert.All(proof.Reports, report => Assert.Contains(
            "that only prediction chooses, sales worked none within 7 days",
            report.Sentence,
            StringComparison.Ordinal));
    }

    private TreatmentProof Prove(int seeds)
    {
        var proof = new TreatmentProof(_world, leads: 6_000) { Truth = TrueGain };
        proof.Judge(70_000, seeds);
        output.WriteLine(proof.ToString());
        return proof;
    }
}
