using System.Globalization;
using Predictive.Data;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots;

/// <summary>What comes after the as-of date changes no snapshot and no row of features, bit for bit.</summary>
public sealed class NoPeekingTests
{
    private const int Cases = 200;
    private const ulong Seed = 20240601;

    private static readonly FunnelRecords _records = ScoredFunnel.Records(seed: 11, leads: 120);
    private static readonly FeatureCatalogue _catalogue = Learned(_records);

    private static FeatureCatalogue Learned(FunnelRecords records)
    {
        var mature = records.Take(10, 0, 7, 30, 60).Mature;
        return FeatureMatrixBuilder.Learn(mature, new GrowingTrackRecords(mature));
    }

    [Fact]
    public void A_later_event_of_anyone_changes_nothing() => NothingChanges((records, lead, later, chance) =>
    {
        var whose = chance.NextBelow(2) == 0 ? lead.Id : records.Leads[chance.NextBelow(records.Leads.Count)].Id;
        double[] numbers = chance.NextBelow(2) == 0 ? [] : [chance.NextBelow(9), chance.NextDouble()];
        var type = chance.NextBelow(2) == 0 ? "visit" : "never_seen";
        var added = new FunnelEvent(whose, type, later, numbers, BySales: chance.NextBelow(3) == 0);
        return records.With(events: [added, .. records.Events]);
    });

    [Fact]
    public void A_later_change_of_a_field_changes_nothing() => NothingChanges((records, lead, later, chance) =>
    {
        var column = 1 + chance.NextBelow(2);
        var before = lead.Attributes[column];
        var after = column == 1 ? AttributeValue.Of("ceo") : AttributeValue.Of(chance.NextBelow(900));
        var last = records.FieldHistory.Where(one => one.LeadId == lead.Id).Select(one => one.At).Append(later).Max();
        var change = new FieldChange(
            lead.Id, records.LeadColumns[column].Name, last.AddTicks(1), TextOf(before), TextOf(after));
        var changed = lead.With([.. lead.Attributes.Select((value, i) => i == column ? after : value)]);
        return records.With(
            leads: [.. records.Leads.Select(one => one == lead ? changed : one)],
            history: [change, .. records.FieldHistory]);
    });

    [Fact]
    public void A_later_change_of_points_or_date_of_an_MQL_changes_nothing() => NothingChanges(
        (records, lead, later, chance) => chance.NextBelow(2) == 0
            ? records.With(
                points: [.. records.PointsHistory, new(lead.Id, "web", later, 1 + chance.NextBelow(50))])
            : records.With(mqls: [new(lead.Id, later), .. records.MqlDates]));

    [Fact]
    public void An_event_that_was_learned_of_later_changes_nothing() => NothingChanges((records, lead, later, chance) =>
    {
        var campaign = chance.NextBelow(2) == 0 ? "C1" : null;
        return records.With(events:
        [
            new(lead.Id, "visit", lead.CreatedAt!.Value, [], LearnedAt: later, CampaignId: campaign), .. records.Events,
        ]);
    });

    [Fact]
    public void A_later_opportunity_of_anyone_changes_nothing() => NothingChanges((records, lead, later, chance) =>
    {
        var whose = chance.NextBelow(2) == 0 ? lead.Id : records.Leads[chance.NextBelow(records.Leads.Count)].Id;
        return records.With(opportunities: [.. records.Opportunities, new("later", [whose], later, null, null, null)]);
    });

    [Fact]
    public void An_account_entered_later_changes_nothing() => NothingChanges((records, lead, later, chance) =>
    {
        var entered = new Account(
            lead.AccountId ?? "new", later, [AttributeValue.Of("steel"), AttributeValue.Of(chance.NextBelow(99))]);
        return records.With(accounts: [.. records.Accounts, entered]);
    }, withoutOwnAccount: true);

    [Fact]
    public void An_account_of_the_leads_domain_entered_later_changes_nothing() => NothingChanges(
        (records, lead, later, chance) => records.With(accounts:
        [
            new Account("0", later, [AttributeValue.Of("steel"), AttributeValue.Of(chance.NextBelow(99))])
            {
                Domains = [lead.Email ?? "nobody.example"],
            },
            .. records.Accounts,
        ]));

    [Fact]
    public void A_lead_created_later_changes_nothing() => NothingChanges((records, lead, later, chance) =>
    {
        var other = records.Leads[chance.NextBelow(records.Leads.Count)];
        var newcomer = new Lead
        {
            Id = "newcomer",
            CreatedAt = later,
            AccountId = lead.AccountId,
            CampaignId = lead.CampaignId,
            Source = lead.Source,
            Attributes = other.Attributes,
        };
        return records.With(leads: [newcomer, .. records.Leads]);
    });

    private static void NothingChanges(
        Func<FunnelRecords, Lead, DateTime, SeededRandom, FunnelRecords> happen, bool withoutOwnAccount = false)
    {
        var chance = new SeededRandom(Seed);
        var changes = 0;
        for (var i = 0; i < Cases; i++)
        {
            var lead = _records.Leads[chance.NextBelow(_records.Leads.Count)];
            var records = withoutOwnAccount
                ? _records.With(accounts: [.. _records.Accounts.Where(one => one.Id != lead.AccountId)])
                : _records;
            var asOf = lead.CreatedAt!.Value.AddTicks((long)(chance.NextDouble() * 90 * TimeSpan.TicksPerDay));
            var later = asOf.AddTicks(chance.NextBelow(3) == 0 ? 1 : 1 + chance.NextBelow(int.MaxValue) * 20_000L);
            var after = happen(records, lead, later, chance);
            Assert.Equal(Seen(records, lead.Id, asOf), Seen(after, lead.Id, asOf));
            changes += Seen(records, lead.Id, DateTime.MaxValue) != Seen(after, lead.Id, DateTime.MaxValue) ? 1 : 0;
        }

        Assert.True(changes > Cases / 10, $"Only {changes} of {Cases} additions would ever be seen.");
    }

    private static string Seen(FunnelRecords records, string lead, DateTime asOf)
    {
        var date = DateTime.SpecifyKind(asOf, DateTimeKind.Utc);
        var snapshot = records.At(lead, date)!;
        var track = new GrowingTrackRecords(records.Take(10, 0, 7, 30, 60).Mature);
        return $"{SnapshotPrint.Of(snapshot)}\n{SnapshotPrint.Row(_catalogue, snapshot, track)}";
    }

    private static string? TextOf(AttributeValue value) =>
        value.Text ?? value.Number?.ToString("R", CultureInfo.InvariantCulture);
}
