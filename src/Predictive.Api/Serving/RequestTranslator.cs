using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Api.Serving;

/// <summary>The leads of a request, looked at as of its date.</summary>
/// <param name="AsOf">The date; null for a model without dates.</param>
/// <param name="Leads">The leads, in the order of the request; none where anything is wrong with it.</param>
internal sealed record TranslatedRequest(AsOfDate? AsOf, IReadOnlyList<TranslatedLead> Leads);

/// <summary>Turns a request into snapshots, in the words of the version that is to answer.</summary>
internal static class RequestTranslator
{
    public static TranslatedRequest Translate(
        ScoreRequest asked, ServedVersion served, DateTime now, RequestFaults faults)
    {
        var asOf = AsOf(asked.AsOf, "asOf", served, now, faults);
        var path = JsonPath.Root.Then("leads");
        return new TranslatedRequest(asOf, served.Translator.Translate(asked.Leads, asOf, path, faults));
    }

    /// <summary>
    /// The lead of a request to explain, as of its date and as of the earlier one, where there is one.
    /// </summary>
    public static (TranslatedLead? Later, TranslatedLead? Earlier) Translate(
        ExplainRequest asked, ServedVersion served, DateTime now, RequestFaults faults)
    {
        var path = JsonPath.Root.Then("lead");
        var asOf = AsOf(asked.AsOf, "asOf", served, now, faults);
        var later = Lead(asked.Lead, asOf, path, served, faults);
        if (asked.Since is null || faults.Any)
        {
            return (later, null);
        }

        var since = AsOf(asked.Since, "since", served, now, faults);
        if (since is null)
        {
            faults.Add(
                JsonPath.Root.Then("since"), "The model learned from a table without dates; it knows no change.");
        }
        else if (!faults.Any && since.Value.CompareTo(asOf!.Value) >= 0)
        {
            faults.Add(JsonPath.Root.Then("since"), "This must lie before 'asOf', which is now unless given.");
        }

        return (later, faults.Any ? null : Lead(asked.Lead, since, path, served, faults));
    }

    /// <summary>One lead as of a date; null where something is wrong with it.</summary>
    public static TranslatedLead? Lead(
        LeadRequest asked, AsOfDate? asOf, JsonPath path, ServedVersion served, RequestFaults faults) =>
        ReferenceEquals(asked, LeadRequest.Unreadable) ? null : served.Translator.Translate(asked, asOf, path, faults);

    /// <summary>The date a field states; now unless given, and null for a model without dates.</summary>
    public static AsOfDate? AsOf(string? text, string field, ServedVersion served, DateTime now, RequestFaults faults)
    {
        var instant = now;
        if (text is not null
            && !new MomentReader(served.Fields.Funnel.TimeZone).TryRead(text.AsSpan().Trim(), out instant))
        {
            // Any date will do to find the other faults: the latest is after every lead's creation.
            instant = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
            faults.Add(JsonPath.Root.Then(field), JsonWords.NoDate(text));
        }

        return served.IsDated ? new AsOfDate(instant) : null;
    }
}
