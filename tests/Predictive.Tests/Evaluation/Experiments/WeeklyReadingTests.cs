using Predictive.Evaluation.Experiments;
using Xunit;

namespace Predictive.Tests.Evaluation.Experiments;

/// <summary>
/// Who reads every week for a year is wrong in at most 5 % of the experiments, and the planned size shows what it
/// promises. The least numbers of accounts and outcomes were chosen on seeds below 100,000; the proof stands on others.
/// </summary>
public sealed class WeeklyReadingTests(ITestOutputHelper output)
{
    private const double Level = 0.05;

    /// <summary>Equal rates, usual and rare, with many leads an account and with one.</summary>
    public static TheoryData<double, double, double> Worlds => new()
    {
        { 0.2, 0.1, 0.6 }, { 0.03, 0.05, 0.3 }, { 0.5, 0.3, 3 }, { 0.1, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Without_a_difference_one_in_twenty_years_of_weekly_reading_claims_one_at_most(
        double rate, double correlation, double extraLeads) =>
        HoldsAlways(rate, rate, correlation, extraLeads, experiments: 150, allowed: 14);

    [Theory]
    [MemberData(nameof(Worlds))]
    [Trait("Category", "Whole")]
    public void Of_2000_years_of_weekly_reading_without_a_difference_5_in_100_claim_one_at_most(
        double rate, double correlation, double extraLeads) =>
        HoldsAlways(rate, rate, correlation, extraLeads, experiments: 2_000, allowed: 100);

    [Fact]
    public void The_interval_holds_the_true_difference_at_every_reading() =>
        HoldsAlways(0.15, 0.25, 0.1, 0.6, experiments: 150, allowed: 14);

    [Fact]
    [Trait("Category", "Whole")]
    public void Of_2000_years_the_interval_holds_the_true_difference_at_every_reading_of_95_in_100() =>
        HoldsAlways(0.15, 0.25, 0.1, 0.6, experiments: 2_000, allowed: 100);

    [Fact]
    public void The_planned_size_has_the_planned_power() => HasPower(experiments: 200, tolerance: 0.09);

    [Fact]
    [Trait("Category", "Whole")]
    public void Of_2000_experiments_the_planned_size_has_the_planned_power() =>
        HasPower(experiments: 2_000, tolerance: 0.03);

    private void HoldsAlways(
        double rateOfA, double rateOfB, double correlation, double extraLeads, int experiments, int allowed)
    {
        var arms = new SimulatedArms(rateOfA, rateOfB, correlation, extraLeads, accounts: 1_000);
        var test = new AlwaysValid(tunedFor: 1_000, Level);
        var wrong = Enumerable.Range(100_000, experiments).AsParallel().Count(seed => arms.Readings(seed, test)
            .Any(reading => reading.Difference.LiesAbove(arms.Truth) == true
                || reading.Difference.LiesBelow(arms.Truth) == true));

        output.WriteLine($"{wrong} of {experiments} were wrong at one of {SimulatedArms.Weeks} readings");
        Assert.True(wrong <= allowed, $"{wrong} of {experiments} were wrong; allowed are {allowed}.");
    }

    private void HasPower(int experiments, double tolerance)
    {
        var planned = new SimulatedArms(0.15, 0.25, 0.1, 0.6, accounts: 1).SampleSize;
        var once = (int)Math.Ceiling(planned.AccountsReadOnce(0.1, 0.8, Level));
        var often = (int)Math.Ceiling(planned.AccountsReadOften(0.1, 0.8, Level));

        var seenOnce = Enumerable.Range(200_000, experiments).AsParallel().Count(seed => SeenOnce(once, seed));
        var weeks = Enumerable.Range(300_000, experiments).AsParallel().Select(seed => WeekSeen(often, seed)).ToList();
        var seenOften = weeks.Count(week => week <= SimulatedArms.Weeks);
        var middle = weeks.Order().ElementAt(experiments / 2);

        output.WriteLine($"read once: {once} accounts, seen in {seenOnce} of {experiments}; read weekly: {often}, "
            + $"seen in {seenOften}, half of them by week {middle} of {SimulatedArms.Weeks}");
        Assert.InRange((double)seenOnce / experiments, 0.8 - tolerance, 0.8 + tolerance);
        Assert.InRange((double)seenOften / experiments, 0.8 - tolerance, 1);
        Assert.InRange(middle, 5, 42);
    }

    private static bool SeenOnce(int accounts, int seed)
    {
        var arms = new SimulatedArms(0.15, 0.25, 0.1, 0.6, accounts);
        var contrast = ArmContrast.Of(arms.Draw(seed), new AlwaysValid(accounts, Level));
        return contrast.Difference.Value > AlwaysValid.ReachOnce(Level) * contrast.StandardError;
    }

    /// <summary>The week whose interval first lies above nothing; one more than there are where none does.</summary>
    private static int WeekSeen(int accounts, int seed)
    {
        var arms = new SimulatedArms(0.15, 0.25, 0.1, 0.6, accounts);
        return 1 + arms.Readings(seed, new AlwaysValid(accounts, Level))
            .TakeWhile(reading => reading.Difference.LiesAbove(0) != true).Count();
    }
}
