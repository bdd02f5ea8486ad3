using System.Text.Json;

namespace Predictive.Api.Contracts.Reading;

/// <summary>Reads the shape of a lead in a request.</summary>
internal static class LeadRequestReader
{
    /// <summary>A date as requests write them.</summary>
    public const string ADate = "2026-06-30T14:05:00Z";

    private const int LongestId = 200;
    private const string Advice = " What describes a lead goes into its 'attributes'.";

    private static readonly FieldNames _lineFields = new([.. LeadRequest.Fields.All, "asOf"]);

    /// <summary>Reads what can be read; what is no object at all is <see cref="LeadRequest.Unreadable"/>.</summary>
    public static LeadRequest Read(JsonElement value, JsonPath path, RequestFaults faults) =>
        ObjectFields.Of(value, path, faults) is { } fields
            ? Read(fields.Only("A lead", LeadRequest.Fields, Advice), path, faults)
            : LeadRequest.Unreadable;

    /// <summary>Reads a line of a stream: a lead, with an as-of date of its own where it has one.</summary>
    public static (LeadRequest Lead, string? AsOf) ReadLine(JsonElement value, RequestFaults faults) =>
        ObjectFields.Of(value, JsonPath.Root, faults) is { } fields
            ? (Read(fields.Only("A line", _lineFields, Advice), JsonPath.Root, faults), fields.Text("asOf", ADate))
            : (LeadRequest.Unreadable, null);

    private static LeadRequest Read(ObjectFields fields, JsonPath path, RequestFaults faults) => new()
    {
        Id = Id(fields, path, faults),
        CreatedAt = fields.Text("createdAt", ADate),
        Email = fields.Text("email", "ann@acme.example"),
        Source = fields.Text("source", "Organic search"),
        Campaign = fields.Text("campaign", "7017Q000000a1"),
        Points = fields.Number("points"),
        Attributes = fields.Sent("attributes"),
        Events = fields.Has("events") ? fields.Array("events").Read(Event, faults) : null,
        Account = fields.Sent("account"),
        AccountActivity = AccountActivity(fields, path, faults),
    };

    private static AccountActivityRequest? AccountActivity(ObjectFields lead, JsonPath path, RequestFaults faults) =>
        lead.Nested("accountActivity") is { } fields ? AccountActivityOf(fields, path, faults) : null;

    private static AccountActivityRequest AccountActivityOf(ObjectFields fields, JsonPath path, RequestFaults faults)
    {
        fields.Only("The account's activity", AccountActivityRequest.Fields);
        foreach (var name in AccountActivityRequest.Fields.All.Where(name => fields.Number(name) < 0))
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
}
