using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Snapshots;

namespace Predictive.Tests.Decisions.Policies;

/// <summary>Leads made by hand, and policies written in a line.</summary>
internal static class PolicyWorld
{
    public static readonly DateTime Start = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public static MqlPolicy Policy(string yaml) =>
        MqlPolicyFile.Read("name: p\n" + yaml, "policy.yaml", RuleVocabulary.Unknown);

    public static MqlPolicy Cut(string rest = "") => Policy("cut: { likelihood: 0.2 }\n" + rest);

    /// <summary>A lead so many days after it came, with events on the days they happened.</summary>
    public static Snapshot Lead(
        double day, string id = "A", string? seniority = null, string? campaign = null,
        params (string Type, double Day)[] events)
    {
        var records = new FunnelRecords
        {
            LeadColumns = [new("seniority", AttributeKind.Category)],
            Leads =
            [
                new Lead
                {
                    Id = id,
                    CreatedAt = Start,
                    CampaignId = campaign,
                    Attributes = [seniority is null ? AttributeValue.Missing : AttributeValue.Of(seniority)],
                },
            ],
            Events = EventLog.Of(
                [.. events.Select(one => new FunnelEvent(id, one.Type, Start.AddDays(one.Day), []))], []),
            KnownOn = Start.AddDays(400),
        };
        return new SnapshotTaker(records).At(records.Leads[0], new AsOfDate(Start.AddDays(day)))!;
    }
}
