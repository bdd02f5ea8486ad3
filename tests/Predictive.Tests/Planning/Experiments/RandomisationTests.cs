using Predictive.Evaluation.Experiments;
using Predictive.Planning.Experiments;
using Xunit;

namespace Predictive.Tests.Planning.Experiments;

public sealed class RandomisationTests
{
    /// <summary>Computed by hand from the published constants; a running experiment depends on them for ever.</summary>
    [Fact]
    public void The_arms_of_known_accounts_never_change()
    {
        var randomisation = new Randomisation("golden", 0.5);

        Assert.Equal("BBBAABBAABAABAABAAAABBBA", string.Concat(
            Enumerable.Range(1, 24).Select(one => randomisation.ArmOf($"account A{one}"))));
        Assert.Equal((8413867224999195010UL, 7131309666924442363UL),
            (randomisation.TieOf("L1"), randomisation.TieOf("L2")));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.2)]
    public void Over_many_salts_the_arms_are_balanced_as_chance_would_have_it(double shareOfB)
    {
        const int Salts = 400, Accounts = 500;
        var (squares, far) = (0.0, 0);
        for (var salt = 0; salt < Salts; salt++)
        {
            var randomisation = new Randomisation($"salt {salt}", shareOfB);
            var b = Enumerable.Range(0, Accounts).Count(one => randomisation.ArmOf($"account {one}") == Arm.B);
            var square = Math.Pow(b - (Accounts * shareOfB), 2) / (Accounts * shareOfB * (1 - shareOfB));
            squares += square;
            far += square > 3.8415 ? 1 : 0;
        }

        // Chi-square of 400 degrees of freedom: 400, give or take 4 times its deviation of 28; 5 % lie far.
        Assert.InRange(squares, 400 - 113, 400 + 113);
        Assert.InRange(far, 6, 36);
    }

    [Fact]
    public void Two_salts_say_nothing_of_each_other()
    {
        var (one, other) = (new Randomisation("salt 1", 0.5), new Randomisation("salt 2", 0.5));

        var alike = Enumerable.Range(0, 10_000).Count(i => one.ArmOf($"account {i}") == other.ArmOf($"account {i}"));

        Assert.InRange(alike, 5_000 - 200, 5_000 + 200);
    }

    [Fact]
    public void A_lead_without_an_account_stands_for_itself()
    {
        Assert.Equal("account A1", Randomisation.UnitOf("A1", "L1"));
        Assert.Equal("lead L1", Randomisation.UnitOf(null, "L1"));
    }
}
