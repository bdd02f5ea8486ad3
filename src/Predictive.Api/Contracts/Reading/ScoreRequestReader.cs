using System.Text.Json;

namespace Predictive.Api.Contracts.Reading;

/// <summary>
/// Reads the shape of a request to score: fields and their types. What they mean is the served version's to say.
/// </summary>
internal static class ScoreRequestReader
{
    private const string ADate = "2026-06-30T14:05:00Z";
    private const int LongestId = 200;

    /// <summary>Reads what can be read; the request is only good where there are no faults.</summary>
    public static ScoreRequest Read(JsonElement body, RequestFaults faults)
    {
        if (ObjectFields.Of(body, JsonPath.Root, faults)?.Only("The body", ["leads", "asOf"]) is not { } fields)
        {
            return new ScoreRequest { Leads = [] };
        }

        return new ScoreRequest { Leads = Leads(fields, faults), AsOf = fields.Text("asOf", ADate) };
    }

    private static List<LeadRequest> Leads(ObjectFields body, RequestFaults faults)
    {
        var path = JsonPath.Root.Then("leads");
        var before = faults.Count;
        var sent = body.Array("leads").ToList();
        if (sent.Count is 0 or > ScoreRequest.MostLeads && faults.Count == before)
        {
            faults.Add(path, $"A request has 1 to {ScoreRequest.MostLeads} leads; got {sent.Count}."
                + (sent.Count == 0 ? " Send {\"leads\": [{\"id\": ...}]}." : " Send them in several requests."));
            return [];
        }

        var leads = sent.Select(one => Lead(one.Value, one.Path, faults)).ToList();
        TellRepeatedIds(leads, path, faults);
        return leads;
    }

    private static LeadRequest Lead(JsonElement value, JsonPath path, RequestFaults faults)
    {
        if (ObjectFields.Of(value, path, faults) is not { } fields)
        {
            return LeadRequest.Unreadable;
        }

        fields.Only("A lead", LeadRequest.Fields, " What describes a lead goes into its 'attributes'.");
        return new LeadRequest
        {
            Id = Id(fields, path, faults),
            CreatedAt = fields.Text("createdAt", ADate),
            Email = fields.Text("email", "ann@acme.example"),
            Source = fields.Text("source", "Organic search"),
            Campaign = fields.Text("campaign", "7017Q000000a1"),
            Points = fields.Number("points"),
            Attributes = fields.Object("attributes"),
            Events = fields.Has("events")
                ? [.. fields.Array("events").Select(one => Event(one.Value, one.Path, faults))]
                : null,
            Account = fields.Object("account"),
            AccountActivity = AccountActivity(fields, path, faults),
        };
    }

    private static AccountActivityRequest? AccountActivity(ObjectFields lead, JsonPath path, RequestFaults faults)
    {
        if (lead.Nested("accountActivity") is not { } fields)
        {
            return null;
        }

        fields.Only("The account's activity", AccountActivityRequest.Fields);
        foreach (var name in AccountActivityRequest.Fields.Where(name => fields.Number(name) < 0))
        {
            faults.Add(path.Then("accountActivity").Then(name), "This is a count, or days: 0 or more.");
        }

        return new AccountActivityRequest
        {
            People = fields.Number("people"),
            Engaged = fields.Number("engaged"),
            Roles = fields.Number("roles"),
            RecentEvents = fields.Number("recentEvents"),
            DaysSinceLast = fields.Number("daysSinceLast"),
            OpenDeals = fields.Number("openDeals"),
            WonDeals = fields.Number("wonDeals"),
            LostDeals = fields.Number("lostDeals"),
        };
    }

    private static string Id(ObjectFields fields, JsonPath path, RequestFaults faults)
    {
        var id = fields.NeededText("id", "00Q8d000001");
        if (id is not { Length: > LongestId })
        {
            return id ?? "";
        }

        faults.Add(path.Then("id"), $"An id has at most {LongestId} characters; got {id.Length}.");
        return "";
    }

    private static EventRequest Event(JsonElement value, JsonPath path, RequestFaults faults)
    {
        if (ObjectFields.Of(value, path, faults)?.Only(
            "An event", EventRequest.Fields, " Numbers and words go into its 'details'.") is not { } fields)
        {
            return new EventRequest { Type = "", At = "" };
        }

        return new EventRequest
        {
            Type = fields.NeededText("type", "email_click") ?? "",
            At = fields.NeededText("at", ADate) ?? "",
            BySales = fields.YesOrNo("bySales"),
            Campaign = fields.Text("campaign", "7017Q000000a1"),
            Channel = fields.Text("channel", "email"),
            Details = fields.Object("details"),
        };
    }

    private static void TellRepeatedIds(List<LeadRequest> leads, JsonPath path, RequestFaults faults)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < leads.Count; i++)
        {
            if (leads[i].Id.Length > 0 && !first.TryAdd(leads[i].Id, i))
            {
                faults.Add(path.Then(i).Then("id"),
                    $"The id '{JsonWords.Shortened(leads[i].Id)}' is that of {path.Then(first[leads[i].Id])} too; "
                    + "ids are unique.");
            }
        }
    }
}
