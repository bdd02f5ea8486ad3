using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Api.Serving;

/// <summary>The leads of a request, looked at as of its date.</summary>
/// <param name="AsOf">The date; null for a model without dates.</param>
/// <param name="Leads">The leads, in the order of the request; those with a fault are left out.</param>
internal sealed record TranslatedRequest(AsOfDate? AsOf, IReadOnlyList<TranslatedLead> Leads);

/// <summary>Turns a request into snapshots, in the words of the version that is to answer.</summary>
internal static class RequestTranslator
{
    public static TranslatedRequest Translate(
        ScoreRequest asked, ServedVersion served, DateTime now, RequestFaults faults)
    {
        var asOf = AsOf(asked, served, now, faults);
        var path = JsonPath.Root.Then("leads");
        var leads = new List<TranslatedLead>(asked.Leads.Count);
        for (var i = 0; i < asked.Leads.Count; i++)
        {
            if (!ReferenceEquals(asked.Leads[i], LeadRequest.Unreadable)
                && served.Translator.Translate(asked.Leads[i], asOf, path.Then(i), faults) is { } lead)
            {
                leads.Add(lead);
            }
        }

        return new TranslatedRequest(asOf, leads);
    }

    private static AsOfDate? AsOf(ScoreRequest asked, ServedVersion served, DateTime now, RequestFaults faults)
    {
        var instant = now;
        if (asked.AsOf is { } text)
        {
            if (new MomentReader(served.Fields.Funnel.TimeZone).TryRead(text.AsSpan().Trim(), out var stated))
            {
                instant = stated;
            }
            else
            {
                // Any date will do to find the other faults: the latest is after every lead's creation.
                instant = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
                faults.Add(JsonPath.Root.Then("asOf"), JsonWords.NoDate(text));
            }
        }

        return served.IsDated ? new AsOfDate(instant) : null;
    }
}
