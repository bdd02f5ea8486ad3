using Predictive.Planning.Experiments;
using Xunit;

namespace Predictive.Tests.Planning.Experiments;

public sealed class SampleSizeTests
{
    private static readonly SampleSize _plain =
        new(0.1 * 0.9, 0.15 * 0.85, DesignEffect: 1, MeanSize: 1, ShareOfB: 0.5);

    /// <summary>(1.96 + 0.8416)² (0.09 + 0.1275) / 0.05² = 682.9 in each arm.</summary>
    [Fact]
    public void Without_accounts_it_is_the_textbook_size_of_two_shares() =>
        Assert.Equal(2 * 682.86, _plain.AccountsReadOnce(0.05, 0.8, 0.05), 0.2);

    [Fact]
    public void Accounts_multiply_by_the_design_effect_and_divide_by_their_leads() => Assert.Equal(
        _plain.AccountsReadOnce(0.05, 0.8, 0.05) * 1.5 / 3,
        (_plain with { DesignEffect = 1.5, MeanSize = 3 }).AccountsReadOnce(0.05, 0.8, 0.05), 1e-9);

    [Fact]
    public void Reading_every_week_costs_less_than_twice_the_accounts() => Assert.InRange(
        _plain.AccountsReadOften(0.05, 0.8, 0.05) / _plain.AccountsReadOnce(0.05, 0.8, 0.05), 1.8, 2);

    [Fact]
    public void Uneven_arms_need_more() => Assert.True(
        (_plain with { ShareOfB = 0.1 }).AccountsReadOnce(0.05, 0.8, 0.05) > _plain.AccountsReadOnce(0.05, 0.8, 0.05));

    [Fact]
    public void The_difference_seen_by_so_many_accounts_needs_so_many() => Assert.Equal(
        0.05, _plain.DifferenceSeenBy(_plain.AccountsReadOften(0.05, 0.9, 0.05), 0.9, 0.05), 1e-12);
}
