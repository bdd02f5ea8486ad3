using Predictive.Evaluation.Maturing;
using Predictive.Learning;
using Predictive.Snapshots.Maturing;
using Xunit;

namespace Predictive.Tests.Evaluation.Maturing;

/// <summary>Intervals hold what they promise, with accounts whose leads move together.</summary>
public sealed class IncidenceIntervalTests
{
    [Fact]
    public void They_hold_the_truth_about_as_often_as_they_say()
    {
        const double Truth = 0.18;
        var held = 0;
        for (var seed = 0UL; seed < 400; seed++)
        {
            var estimate = IncidenceInterval.At(CumulativeIncidence.Of(Leads(seed, accounts: 150)), 60);
            held += estimate.Low <= Truth && Truth <= estimate.High ? 1 : 0;
        }

        Assert.InRange(held / 400.0, 0.92, 0.98);
    }

    [Fact]
    public void Without_a_conversion_the_upper_end_is_that_of_a_plain_share()
    {
        FollowedLead[] leads = [.. Leads(seed: 1, accounts: 40).Select(lead => lead with { Ending = Ending.Open })];
        var estimate = IncidenceInterval.At(CumulativeIncidence.Of(leads), 30);

        Assert.Equal((0.0, 0.0), (estimate.Value!.Value, estimate.Low!.Value));
        Assert.InRange(estimate.High!.Value, 0.05, 0.15);
    }

    [Fact]
    public void Few_accounts_give_no_interval()
    {
        var estimate = IncidenceInterval.At(CumulativeIncidence.Of(Leads(seed: 1, accounts: 9)), 30);

        Assert.True(estimate is { IsSaid: true, HasInterval: false });
        Assert.Equal("There are 9 accounts; an interval needs at least 10.", estimate.Reason);
    }

    /// <summary>Accounts of three leads; in a third of them each converts with 0.54, in the others none.</summary>
    private static FollowedLead[] Leads(ulong seed, int accounts)
    {
        var chance = new SeededRandom(4_000 + seed);
        var leads = new List<FollowedLead>();
        for (var account = 0; account < accounts; account++)
        {
            var likely = 3 * chance.NextDouble() < 1;
            for (var lead = 0; lead < 3; lead++)
            {
                var (seen, day) = (120 * chance.NextDouble(), 60 * chance.NextDouble());
                var converts = chance.NextDouble() < 0.54 && likely && day <= seen;
                leads.Add(new FollowedLead
                {
                    CreatedAt = DateTime.UnixEpoch,
                    AsOf = DateTime.UnixEpoch,
                    SeenDays = seen,
                    Days = converts ? day : seen,
                    Ending = converts ? Ending.Converted : Ending.Open,
                    Cluster = $"account {account}",
                });
            }
        }

        return [.. leads];
    }
}
