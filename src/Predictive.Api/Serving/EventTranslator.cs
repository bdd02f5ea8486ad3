using System.Text.Json;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Data;

namespace Predictive.Api.Serving;

/// <summary>Turns the events of a request into those of the funnel.</summary>
internal sealed class EventTranslator(RequestFields fields)
{
    private readonly HashSet<string> _types = fields.EventTypes.ToHashSet(StringComparer.Ordinal);
    private readonly MomentReader _moments = new(fields.Funnel.TimeZone);

    /// <summary>The events of a lead; those after the as-of date too, which the snapshot leaves out.</summary>
    public List<FunnelEvent> Translate(
        LeadRequest asked, JsonPath path, RequestFaults faults, List<string> warnings, bool isDated)
    {
        if (asked.Events is not { Count: > 0 } sent)
        {
            return [];
        }

        var events = new List<FunnelEvent>(sent.Count);
        var all = path.Then("events");
        for (var i = 0; i < sent.Count; i++)
        {
            var here = all.Then(i);
            var numbers = Quantities(sent[i], here, faults);
            if (At(sent[i], here, faults) is { } at)
            {
                events.Add(new FunnelEvent(asked.Id, sent[i].Type.Trim(), at, numbers, sent[i].BySales ?? false)
                {
                    CampaignId = Word(sent[i].Campaign),
                    Channel = Word(sent[i].Channel),
                    Details = Words(sent[i], here, faults),
                });
            }
        }

        Warn(events, warnings, isDated);
        return events;
    }

    private DateTime? At(EventRequest sent, JsonPath path, RequestFaults faults)
    {
        if (sent.At.Length == 0)
        {
            return null;
        }

        if (_moments.TryRead(sent.At.AsSpan().Trim(), out var at))
        {
            return at;
        }

        faults.Add(path.Then("at"), JsonWords.NoDate(sent.At));
        return null;
    }

    private double[] Quantities(EventRequest sent, JsonPath path, RequestFaults faults)
    {
        if (fields.Quantities.Count == 0)
        {
            return [];
        }

        var here = path.Then("details");
        var numbers = new double[fields.Quantities.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var name = fields.Quantities[i];
            var known = sent.Details is { } details && details.TryGetValue(name, out var value)
                && value.ValueKind != JsonValueKind.Null
                ? ObjectFields.Number(value, here, name, faults)
                : null;
            numbers[i] = known ?? double.NaN;
        }

        return numbers;
    }

    private string?[] Words(EventRequest sent, JsonPath path, RequestFaults faults)
    {
        if (fields.EventDetails.Count == 0)
        {
            return [];
        }

        var here = path.Then("details");
        var words = new string?[fields.EventDetails.Count];
        for (var i = 0; i < words.Length; i++)
        {
            if (sent.Details is { } details && details.TryGetValue(fields.EventDetails[i], out var value)
                && value.ValueKind != JsonValueKind.Null)
            {
                words[i] = Word(ObjectFields.Text(value, here, fields.EventDetails[i], "/pricing", faults));
            }
        }

        return words;
    }

    /// <summary>A text as the funnel's tables would have it.</summary>
    private string? Word(string? text) => fields.Funnel.WordIn(null, text);

    private void Warn(List<FunnelEvent> events, List<string> warnings, bool isDated)
    {
        if (!isDated && events.Count > 0)
        {
            warnings.Add("The model learned from a table without dates; it does not look at events.");
            return;
        }

        if (events.Count == 0)
        {
            return;
        }

        var unknown = events.Where(one => !one.BySales).Select(one => one.Type).Where(type => !_types.Contains(type));
        warnings.AddRange(unknown.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(5).Select(type =>
            $"No feature and no rule knows events of type '{JsonWords.Shortened(type)}' by name."
            + NearestName.Hint(JsonWords.Shortened(type), fields.EventTypes)));
    }
}
