using Predictive.Evaluation.Experiments;
using Xunit;

namespace Predictive.Tests.Evaluation.Experiments;

public sealed class ArmContrastTests
{
    private static readonly AlwaysValid _test = new(tunedFor: 400);

    [Fact]
    public void Where_each_account_has_one_lead_the_error_is_that_of_two_shares()
    {
        var totals = Accounts(Arm.A, 200, 40).Concat(Accounts(Arm.B, 200, 60)).ToList();

        var contrast = ArmContrast.Of(totals, _test);

        var error = Math.Sqrt((0.2 * 0.8 / 199) + (0.3 * 0.7 / 199));
        Assert.Equal(0.1, contrast.Difference.Value!.Value, 1e-12);
        Assert.Equal(error, contrast.StandardError!.Value, 1e-12);
        Assert.Equal(0.1 + (error * _test.Reach(400)), contrast.Difference.High!.Value, 1e-12);
        Assert.Equal(_test.P(0.1 / error, 400), contrast.P!.Value, 1e-12);
        Assert.Equal((40.0, 200.0), (contrast.A.Outcome, contrast.A.Base));
    }

    [Fact]
    public void The_error_of_uneven_accounts_is_that_of_drawing_accounts_again()
    {
        var totals = new SimulatedArms(0.2, 0.3, 0.2, 1, accounts: 1_000).Draw(seed: 5);
        var contrast = ArmContrast.Of(totals, _test);

        var chance = new Random(11);
        var drawn = Enumerable.Range(0, 2_000)
            .Select(_ => ArmContrast.Of(totals.Select(_ => totals[chance.Next(totals.Length)]), _test))
            .Select(one => one.Difference.Value!.Value).ToList();
        var spread = Math.Sqrt(drawn.Sum(one => Math.Pow(one - drawn.Average(), 2)) / (drawn.Count - 1));

        Assert.InRange(contrast.StandardError!.Value / spread, 0.93, 1.07);
    }

    [Fact]
    public void The_order_of_accounts_does_not_matter_and_those_with_nothing_below_the_line_say_nothing()
    {
        var totals = new SimulatedArms(0.2, 0.3, 0.2, 1, accounts: 500).Draw(seed: 6);
        var contrast = ArmContrast.Of(totals, _test);
        var shuffled = ArmContrast.Of(
            totals.Reverse().Concat(Enumerable.Repeat(new AccountTotal(Arm.A, 0, 0), 50)), _test);

        Assert.Equal(contrast.Difference.Value!.Value, shuffled.Difference.Value!.Value, 1e-12);
        Assert.Equal(contrast.Difference.Low!.Value, shuffled.Difference.Low!.Value, 1e-12);
        Assert.Equal(contrast.Accounts, shuffled.Accounts);
    }

    [Fact]
    public void Arms_that_change_places_change_the_sign()
    {
        var totals = new SimulatedArms(0.2, 0.3, 0.2, 1, accounts: 500).Draw(seed: 7);
        var contrast = ArmContrast.Of(totals, _test);
        var other = ArmContrast.Of(totals.Select(one => one with { Arm = one.Arm == Arm.A ? Arm.B : Arm.A }), _test);

        Assert.Equal(-contrast.Difference.Value!.Value, other.Difference.Value!.Value, 1e-12);
        Assert.Equal(-contrast.Difference.Low!.Value, other.Difference.High!.Value, 1e-12);
        Assert.Equal(contrast.P!.Value, other.P!.Value, 1e-12);
    }

    [Fact]
    public void Too_few_accounts_or_outcomes_have_no_interval()
    {
        var few = ArmContrast.Of(Accounts(Arm.A, 49, 20).Concat(Accounts(Arm.B, 400, 60)), _test);
        var rare = ArmContrast.Of(Accounts(Arm.A, 400, 10).Concat(Accounts(Arm.B, 400, 9)), _test);
        var none = ArmContrast.Of(Accounts(Arm.A, 400, 10), _test);

        Assert.False(few.Difference.HasInterval);
        Assert.Contains("50 accounts in each arm; there are 49", few.Difference.Reason, StringComparison.Ordinal);
        Assert.Contains("20 accounts with an outcome; there are 19", rare.Difference.Reason, StringComparison.Ordinal);
        Assert.False(none.Difference.IsSaid);
        Assert.Null(few.P);
    }

    [Theory]
    [InlineData(500, 500, 0.5, 1)]
    [InlineData(530, 470, 0.5, 0.0578)]
    [InlineData(560, 440, 0.5, 0.000148)]
    [InlineData(800, 200, 0.2, 1)]
    public void A_sample_ratio_has_the_p_value_of_chi_square(int a, int b, double shareOfB, double p)
    {
        var ratio = new SampleRatio(a, b, shareOfB);

        Assert.Equal(p, ratio.P, 1e-4);
        Assert.Equal(p < 0.001, ratio.IsMismatch);
    }

    private static IEnumerable<AccountTotal> Accounts(Arm arm, int count, int outcomes) =>
        Enumerable.Range(0, count).Select(one => new AccountTotal(arm, one < outcomes ? 1 : 0, 1));
}
