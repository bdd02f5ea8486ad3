using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Predictive.Simulation;

namespace Predictive.Benchmarks.Serving;

/// <summary>Bodies to score: leads of the simulated funnel, moved so that they came a week ago.</summary>
internal sealed class RequestBodies(ServedFunnel funnel, DateTime now)
{
    private const int AgeDays = 7;

    private readonly ILookup<string, SimulatedActivity> _events =
        funnel.Simulated.Activities.ToLookup(one => one.LeadId, StringComparer.Ordinal);

    private readonly DateTime _created = now.AddDays(-AgeDays);

    /// <summary>So many bodies of so many leads each, of twelve attributes and nothing else.</summary>
    public IEnumerable<string> OfAttributes(int bodies, int leads, string? reasons = null) =>
        Bodies(bodies, leads, reasons, WithAttributes);

    /// <summary>The same with attributes, the account and a week of events.</summary>
    public IEnumerable<string> WithEvents(int bodies, int leads, string? reasons = null) =>
        Bodies(bodies, leads, reasons, WithEverything);

    private IEnumerable<string> Bodies(
        int bodies, int leads, string? reasons, Func<SimulatedLead, JsonObject> write)
    {
        for (var i = 0; i < bodies; i++)
        {
            var body = new JsonObject
            {
                ["leads"] = new JsonArray([.. Enumerable.Range(i * leads, leads)
                    .Select(number => write(funnel.Simulated.Leads[number % funnel.Simulated.Leads.Count]))]),
            };
            if (reasons is not null) body["reasons"] = reasons;
            yield return body.ToJsonString();
        }
    }

    private JsonObject WithAttributes(SimulatedLead lead) => new()
    {
        ["id"] = lead.Id,
        ["createdAt"] = Text(_created),
        ["attributes"] = new JsonObject(ServedFunnel.Attributes.Zip(funnel.ValuesOf(lead))
            .Select(one => KeyValuePair.Create(one.First, JsonSerializer.SerializeToNode(one.Second)))),
    };

    private JsonObject WithEverything(SimulatedLead lead)
    {
        var account = funnel.AccountOf(lead);
        return new JsonObject
        {
            ["id"] = lead.Id,
            ["createdAt"] = Text(_created),
            ["source"] = lead.Source,
            ["campaign"] = lead.CampaignId,
            ["attributes"] = new JsonObject
            {
                ["seniority"] = lead.Seniority,
                ["function"] = lead.Function,
                ["country"] = lead.Country,
                ["email_domain_kind"] = lead.EmailDomainKind,
                ["consent"] = lead.Consent ? "yes" : "no",
            },
            ["events"] = new JsonArray([.. _events[lead.Id]
                .Where(one => one.At < lead.CreatedAt.AddDays(AgeDays))
                .Select(one => new JsonObject
                {
                    ["type"] = one.Type,
                    ["at"] = Text(_created + (one.At - lead.CreatedAt)),
                })]),
            ["account"] = account is null ? null : new JsonObject
            {
                ["industry"] = account.Industry,
                ["employees"] = account.Employees,
                ["region"] = account.Region,
            },
        };
    }

    private static string Text(DateTime at) =>
        at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
