using Predictive.Learning;
using Predictive.Snapshots.Maturing;
using Xunit;

namespace Predictive.Tests.Snapshots.Maturing;

/// <summary>The curve against its textbook twin, and against forms that are known.</summary>
public sealed class CumulativeIncidenceTests
{
    private static readonly double[] _days = [0, 0.5, 1, 2, 3, 5, 8, 13, 20, 30, 50];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_curve_is_that_of_a_naive_twin_ties_and_all(ulong seed)
    {
        var leads = Leads(seed, count: 60);
        var curve = CumulativeIncidence.Of(leads);

        Assert.All(_days, days => Assert.Equal(NaiveIncidence.At(leads, days), curve.At(days), 12));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_account_pulls_as_much_as_a_naive_twin_with_other_weights_says(ulong seed)
    {
        var leads = Leads(seed, count: 40);
        var curve = CumulativeIncidence.Of(leads);
        var clusters = leads.OrderBy(lead => lead.Days).Select(lead => lead.Cluster).Distinct().ToList();
        foreach (var days in _days)
        {
            var influences = curve.InfluencesAt(days);

            Assert.Equal(clusters.Count, influences.Length);
            Assert.All(clusters.Index(), one =>
                Assert.Equal(NaiveIncidence.InfluenceAt(leads, days, one.Item), influences[one.Index], 8));
        }
    }

    [Fact]
    public void A_curve_worked_out_by_hand()
    {
        // Of 5 at first 1 converts on day 1; of 4, one converts and one is disqualified on day 2; one is last seen on
        // day 2 too and counts until then; the last one converts on day 4.
        FollowedLead[] leads =
        [
            Lead(1, Ending.Converted), Lead(2, Ending.Converted), Lead(2, Ending.Disqualified), Lead(2, Ending.Open),
            Lead(4, Ending.Converted),
        ];
        var curve = CumulativeIncidence.Of(leads);

        Assert.Equal(0, curve.At(0.99));
        Assert.Equal(1 / 5.0, curve.At(1), 15);
        Assert.Equal((1 / 5.0) + (4 / 5.0 * 1 / 4), curve.At(2), 15);
        Assert.Equal((2 / 5.0) + (4 / 5.0 * 2 / 4 * 1), curve.At(4), 15);
        Assert.Equal(curve.At(4), curve.At(400));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Where_nothing_competes_it_is_one_less_the_survival_of_Kaplan_and_Meier(ulong seed)
    {
        FollowedLead[] leads = [.. Leads(seed, 80).Where(lead => lead.Ending != Ending.Disqualified)];
        var curve = CumulativeIncidence.Of(leads);
        foreach (var days in _days)
        {
            var survival = leads.Where(lead => lead.ConvertedWithin(days)).Select(lead => lead.Days).Distinct()
                .Aggregate(1.0, (product, moment) => product * (1 - (
                    leads.Count(lead => lead.Days == moment && lead.Ending == Ending.Converted)
                    / (double)leads.Count(lead => lead.Days >= moment))));

            Assert.Equal(1 - survival, curve.At(days), 12);
        }
    }

    [Fact]
    public void Where_all_were_seen_long_enough_it_is_the_plain_share_with_the_spread_of_one()
    {
        FollowedLead[] leads =
        [
            .. Leads(seed: 7, count: 200, seen: _ => 90).Select((lead, i) => lead with { Cluster = $"lead {i}" }),
        ];
        var curve = CumulativeIncidence.Of(leads);
        foreach (var days in _days)
        {
            var share = leads.Count(lead => lead.ConvertedWithin(days)) / 200.0;

            Assert.Equal(share, curve.At(days), 12);
            Assert.Equal(Math.Sqrt(share * (1 - share) / 199), curve.StandardErrorAt(days), 12);
        }
    }

    [Fact]
    public void Doubling_every_account_from_within_changes_neither_the_curve_nor_its_spread()
    {
        var leads = Leads(seed: 8, count: 60);
        var (once, twice) = (CumulativeIncidence.Of(leads), CumulativeIncidence.Of([.. leads, .. leads]));

        Assert.All(_days, days => Assert.Equal(once.At(days), twice.At(days), 12));
        Assert.All(_days, days => Assert.Equal(once.StandardErrorAt(days), twice.StandardErrorAt(days), 12));
    }

    [Fact]
    public void Calling_the_disqualified_open_until_they_were_last_seen_gives_the_same_expectation()
    {
        var (ended, open) = (0.0, 0.0);
        for (var seed = 0UL; seed < 200; seed++)
        {
            var leads = Leads(100 + seed, count: 100);
            ended += CumulativeIncidence.Of(leads).At(20) / 200;
            open += CumulativeIncidence.Of([.. leads.Select(StayingOpen)]).At(20) / 200;
        }

        Assert.InRange(open - ended, -0.01, 0.01);
    }

    [Fact]
    public void Nobody_gives_a_curve_of_nothing()
    {
        var curve = CumulativeIncidence.Of([]);

        Assert.Equal((0, 0.0, 0.0, 0), (curve.Leads, curve.At(30), curve.StandardErrorAt(30), curve.SeenFor(0)));
    }

    [Fact]
    public void Leads_are_seen_for_at_least_so_many_days()
    {
        var curve = CumulativeIncidence.Of([Lead(3, Ending.Open), Lead(3, Ending.Open), Lead(1, Ending.Converted, 9)]);

        Assert.Equal([3, 3, 1, 0], new[] { 0.0, 3, 3.1, 9.1 }.Select(curve.SeenFor));
    }

    private static FollowedLead StayingOpen(FollowedLead lead) => lead.Ending == Ending.Disqualified
        ? lead with { Ending = Ending.Open, Days = lead.SeenDays }
        : lead;

    private static FollowedLead Lead(double days, Ending ending, double? seen = null) => new()
    {
        CreatedAt = DateTime.UnixEpoch,
        AsOf = DateTime.UnixEpoch,
        SeenDays = seen ?? days,
        Days = days,
        Ending = ending,
        Cluster = $"lead {days} {ending}",
    };

    /// <summary>Leads on whole days, so that there are ties of every kind, three of an account.</summary>
    private static FollowedLead[] Leads(ulong seed, int count, Func<SeededRandom, double>? seen = null)
    {
        var chance = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (converts, ends) = (Days(chance, 0.03), Days(chance, 0.02));
            var last = seen?.Invoke(chance) ?? Math.Floor(60 * chance.NextDouble());
            var ending = Math.Min(converts, ends) > last ? Ending.Open
                : converts <= ends ? Ending.Converted
                : Ending.Disqualified;
            return Lead(Math.Min(last, Math.Min(converts, ends)), ending, last) with { Cluster = $"account {i / 3}" };
        })];
    }

    private static double Days(SeededRandom chance, double hazard) =>
        Math.Ceiling(-Math.Log(1 - chance.NextDouble()) / hazard);
}
