using Xunit;

namespace Predictive.Tests.Proofs;

/// <summary>
/// What conversions bring, on worlds whose laws are known. Options were chosen on seeds below 500; the proof stands on
/// others.
/// </summary>
public sealed class ConversionValueProofTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Category", "Whole")]
    public void New_leads_bring_what_was_expected_of_them_and_are_told_apart()
    {
        var proof = Prove(first: 3_000, pairs: 40, leads: 20_000);

        Assert.InRange(proof.BroughtOverExpected, 1 - (3 * proof.StandardError), 1 + (3 * proof.StandardError));
        Assert.InRange(proof.StandardError, 0, 0.03);
        Assert.True(proof.ShareOfDifference > 0.8, proof.ToString());
    }

    [Fact]
    public void A_few_new_leads_bring_about_what_was_expected_of_them()
    {
        var proof = Prove(first: 4_000, pairs: 3, leads: 8_000);

        Assert.InRange(proof.BroughtOverExpected, 0.75, 1.35);
        Assert.True(proof.ShareOfDifference > 0.5, proof.ToString());
    }

    [Fact]
    [Trait("Category", "Whole")]
    public void Where_nothing_tells_what_a_conversion_brings_the_mean_answers()
    {
        const int Funnels = 100;
        var learned = ConversionValueProof.LearnedFromNothing("plain", leads: 8_000, first: 5_000, Funnels);

        output.WriteLine($"learned {learned} of {2 * Funnels} parts from nothing");
        Assert.InRange(learned, 0, 2 * Funnels / 10);
    }

    private ConversionValueProof Prove(ulong first, int pairs, int leads)
    {
        var proof = new ConversionValueProof("plain", leads);
        proof.Judge(first, pairs);
        output.WriteLine(proof.ToString());
        return proof;
    }
}
