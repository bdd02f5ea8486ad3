using System.Text.Json;

namespace Predictive.Api.Contracts.Reading;

/// <summary>Reads the shape of a request to explain a lead.</summary>
internal static class ExplainRequestReader
{
    private static readonly FieldNames _fields = new(["lead", "asOf", "since"]);

    /// <summary>Reads what can be read; the request is only good where there are no faults.</summary>
    public static ExplainRequest Read(JsonElement body, RequestFaults faults)
    {
        if (ObjectFields.Of(body, JsonPath.Root, faults)?.Only("The body", _fields) is not { } fields)
        {
            return new ExplainRequest { Lead = LeadRequest.Unreadable };
        }

        var lead = fields.Find("lead");
        if (lead is null)
        {
            faults.Add(JsonPath.Root.Then("lead"), "This field is missing; send a lead such as {\"id\": ...}.");
        }

        return new ExplainRequest
        {
            Lead = lead is { } sent
                ? LeadRequestReader.Read(sent, JsonPath.Root.Then("lead"), faults)
                : LeadRequest.Unreadable,
            AsOf = fields.Text("asOf", LeadRequestReader.ADate),
            Since = fields.Text("since", LeadRequestReader.ADate),
        };
    }
}
