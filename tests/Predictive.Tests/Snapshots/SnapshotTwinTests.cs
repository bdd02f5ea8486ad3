using System.Globalization;
using Predictive.Data;
using Predictive.Learning;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots;

/// <summary>A naive twin throws away all that came later, and only then looks: both see the same.</summary>
public sealed class SnapshotTwinTests
{
    private const int Pairs = 2000;

    [Fact]
    public void A_snapshot_equals_one_of_records_that_end_at_the_as_of_date()
    {
        var chance = new SeededRandom(8);
        var records = ScoredFunnel.Records(seed: 21, leads: 200);
        for (var i = 0; i < Pairs; i++)
        {
            var lead = records.Leads[chance.NextBelow(records.Leads.Count)];
            var asOf = OneOfItsMoments(records, lead, chance).AddTicks(chance.NextBelow(3) - 1);
            if (asOf < lead.CreatedAt)
            {
                asOf = lead.CreatedAt.Value;
            }

            var twin = EndingAt(records, asOf).At(lead.Id, asOf)!;
            Assert.Equal(SnapshotPrint.Of(twin), SnapshotPrint.Of(records.At(lead.Id, asOf)!));
        }
    }

    /// <summary>A time at which something of the lead, or nothing, happened: errors live at borders.</summary>
    private static DateTime OneOfItsMoments(FunnelRecords records, Lead lead, SeededRandom chance)
    {
        DateTime[] moments =
        [
            lead.CreatedAt!.Value.AddDays(chance.NextDouble() * 60),
            .. records.Events.Where(one => one.LeadId == lead.Id).Select(one => one.At),
            .. records.FieldHistory.Where(one => one.LeadId == lead.Id).Select(one => one.At),
            .. records.Accounts.Where(one => one.Id == lead.AccountId).Select(one => one.CreatedAt).OfType<DateTime>(),
        ];
        return moments[chance.NextBelow(moments.Length)];
    }

    private static FunnelRecords EndingAt(FunnelRecords records, DateTime asOf) => records.With(
        leads: [.. records.Leads.Where(lead => lead.CreatedAt <= asOf).Select(lead => Undone(records, lead, asOf))],
        events: [.. records.Events.Where(one => one.At <= asOf && !(one.LearnedAt > asOf))],
        accounts: [.. records.Accounts.Where(one => one.CreatedAt is null || one.CreatedAt <= asOf)],
        opportunities:
        [
            .. records.Opportunities.Where(deal => deal.CreatedAt <= asOf)
                .Select(deal => deal.ClosedAt <= asOf ? deal : deal with { ClosedAt = null, Won = null }),
        ],
        history: [.. records.FieldHistory.Where(change => change.At <= asOf)],
        points: [.. records.PointsHistory.Where(change => change.At <= asOf)],
        mqls: [.. records.MqlDates.Where(one => one.At <= asOf)]);

    /// <summary>Undoes every later change, the latest first.</summary>
    private static Lead Undone(FunnelRecords records, Lead lead, DateTime asOf)
    {
        var values = lead.Attributes.ToArray();
        var later = records.FieldHistory.Where(change => change.LeadId == lead.Id && change.At > asOf);
        foreach (var change in later.OrderByDescending(change => change.At))
        {
            var column = records.LeadColumns.ToList().FindIndex(one => one.Name == change.Field);
            values[column] = records.LeadColumns[column].Kind == AttributeKind.Number && change.OldValue is { } text
                ? AttributeValue.Of(double.Parse(text, CultureInfo.InvariantCulture))
                : AttributeValue.Of(change.OldValue);
        }

        return lead.With(values);
    }
}
