using System.Text.Json;

namespace Predictive.Api.Contracts.Reading;

/// <summary>Reads the shape of a request to explain a lead.</summary>
internal static class ExplainRequestReader
{
    /// <summary>Reads what can be read; the request is only good where there are no faults.</summary>
    public static ExplainRequest Read(JsonElement body, RequestFaults faults)
    {
        if (ObjectFields.Of(body, JsonPath.Root, faults)?.Only("The body", ["lead", "asOf", "since"])
            is not { } fields)
        {
            return new ExplainRequest { Lead = LeadRequest.Unreadable };
        }

        if (!fields.Has("lead"))
        {
            faults.Add(JsonPath.Root.Then("lead"), "This field is missing; send a lead such as {\"id\": ...}.");
        }

        return new ExplainRequest
        {
            Lead = fields.Has("lead")
                ? LeadRequestReader.Read(fields.All["lead"], JsonPath.Root.Then("lead"), faults)
                : LeadRequest.Unreadable,
            AsOf = fields.Text("asOf", LeadRequestReader.ADate),
            Since = fields.Text("since", LeadRequestReader.ADate),
        };
    }
}
