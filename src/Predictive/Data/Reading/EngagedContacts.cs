using Predictive.Data.Events;

namespace Predictive.Data.Reading;

/// <summary>
/// Contacts who are no leads become people to score when they first engage: not before, since nobody knew then that
/// they would.
/// </summary>
internal static class EngagedContacts
{
    /// <summary>The engaged contacts as leads, created with their first event that is not of sales.</summary>
    public static List<Lead> Of(People people, EventLog events, FunnelAttributes attributes)
    {
        var places = PlacesOf(attributes);
        var source = attributes.OfLeads.Kept.ToList().FindIndex(one => one.Column.Meaning == ColumnMeaning.Source);
        return
        [
            .. from one in people.NoLeads
            let first = events.FirstKnown(one.Key)
            where first is not null
            select LeadOf(one.Key, one.Value, first.Value, places, attributes.Lead.Count, source),
        ];
    }

    private static Lead LeadOf(
        string id, ContactRow contact, DateTime engaged, int[][] places, int count, int source)
    {
        var values = new AttributeValue[count];
        foreach (var (i, value) in contact.Attributes.Index())
        {
            foreach (var place in places[i])
                values[place] = value;
        }

        return new Lead
        {
            Id = id,
            CreatedAt = contact.CreatedAt > engaged ? contact.CreatedAt : engaged,
            AccountId = contact.Account,
            CampaignId = contact.Campaign,
            Email = contact.Email,
            Source = source < 0 ? null : values[source].Text,
            Attributes = values,
        };
    }

    /// <summary>
    /// Where each attribute of a contact goes: to its own place, and to the leads' of its name and kind.
    /// </summary>
    private static int[][] PlacesOf(FunnelAttributes attributes)
    {
        var own = attributes.OfLeads.Kept;
        return
        [
            .. attributes.OfContacts.Kept.Select((contact, i) => Enumerable.Range(0, own.Count)
                .Where(place => own[place].Name == contact.Name
                    && own[place].Attribute.Kind == contact.Attribute.Kind)
                .Append(own.Count + i).ToArray()),
        ];
    }
}
