using Predictive.Data;
using Predictive.Learning;

namespace Predictive.Tests.Builders;

/// <summary>
/// A small funnel whose leads have points and MQL dates over time, events that were learned of late, and accounts that
/// are found by domain.
/// </summary>
internal static class ScoredFunnel
{
    public static FunnelRecords Records(ulong seed, int leads)
    {
        var chance = new SeededRandom(seed + 1000);
        var records = SmallFunnel.Records(seed, leads);
        var points = new List<PointsChange>();
        var mqls = new List<MqlDate>();
        foreach (var lead in records.Leads)
        {
            for (var changes = chance.NextBelow(4); changes > 0; changes--)
            {
                var score = chance.NextBelow(2) == 0 ? "web" : "mail";
                points.Add(new PointsChange(lead.Id, score, Later(lead.CreatedAt!.Value, 60), chance.NextBelow(50)));
            }

            if (chance.NextBelow(4) == 0)
                mqls.Add(new MqlDate(lead.Id, Later(lead.CreatedAt!.Value, 60)));
        }

        return new FunnelRecords
        {
            LeadColumns = records.LeadColumns,
            AccountColumns = records.AccountColumns,
            Leads = [.. records.Leads.Select(Addressed)],
            Events = EventLog.Of(records.Events.Select(Entered), records.EventQuantities),
            Accounts = [.. records.Accounts.Select((one, i) => one with { Domains = [$"d{i}.example"] })],
            Opportunities = records.Opportunities,
            FieldHistory = records.FieldHistory,
            PointsHistory = points,
            PointsHaveHistory = true,
            MqlDates = mqls,
            MqlsKnown = true,
            KnownOn = records.KnownOn,
        };

        Lead Addressed(Lead lead) => chance.NextBelow(5) >= 3 ? lead : lead with
        {
            AccountId = null,
            Email = $"p@d{chance.NextBelow(2 * records.Accounts.Count)}.example",
        };

        FunnelEvent Entered(FunnelEvent one) => chance.NextBelow(3) != 0 ? one : one with
        {
            LearnedAt = Later(one.At, 10),
            CampaignId = chance.NextBelow(2) == 0 ? $"C{chance.NextBelow(5)}" : null,
        };

        DateTime Later(DateTime moment, int days) =>
            moment.AddSeconds(Math.Round(chance.NextDouble() * days * 86_400));
    }
}
