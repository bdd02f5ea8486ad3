using System.Text.Json;

namespace Predictive.Api.Contracts.Reading;

/// <summary>
/// Reads the shape of a request to score: fields and their types. What they mean is the served version's to say.
/// </summary>
internal static class ScoreRequestReader
{
    private static readonly FieldNames _fields = new(["leads", "asOf", "reasons", "top"]);

    /// <summary>Reads what can be read; the request is only good where there are no faults.</summary>
    public static ScoreRequest Read(JsonElement body, RequestFaults faults)
    {
        if (ObjectFields.Of(body, JsonPath.Root, faults)?.Only("The body", _fields) is not { } fields)
        {
            return new ScoreRequest { Leads = [] };
        }

        return new ScoreRequest
        {
            Leads = Leads(fields, faults),
            AsOf = fields.Text("asOf", LeadRequestReader.ADate),
            Reasons = fields.OneOf("reasons", ReasonChoice.Words),
            Top = fields.Whole("top", 1, ReasonChoice.MostReasons),
        };
    }

    private static List<LeadRequest> Leads(ObjectFields body, RequestFaults faults)
    {
        var path = JsonPath.Root.Then("leads");
        var before = faults.Count;
        var sent = body.Array("leads");
        if (sent.Count is 0 or > ScoreRequest.MostLeads && faults.Count == before)
        {
            faults.Add(path, $"A request has 1 to {ScoreRequest.MostLeads} leads; got {sent.Count}."
                + (sent.Count == 0 ? " Send {\"leads\": [{\"id\": ...}]}." : " Send them in several requests."));
            return [];
        }

        var leads = sent.Read(LeadRequestReader.Read, faults);
        TellRepeatedIds(leads, path, faults);
        return leads;
    }

    private static void TellRepeatedIds(List<LeadRequest> leads, JsonPath path, RequestFaults faults)
    {
        if (leads.Count == 1)
        {
            return;
        }

        var first = new Dictionary<string, int>(leads.Count, StringComparer.Ordinal);
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
