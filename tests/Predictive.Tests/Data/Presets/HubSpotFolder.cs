using System.Globalization;

namespace Predictive.Tests.Data.Presets;

/// <summary>The story as HubSpot exports contacts, their property history, companies, deals and engagements.</summary>
internal sealed class HubSpotFolder : CrmFolder
{
    public HubSpotFolder(CrmStory story)
        : base(story)
    {
        Table(
            "contacts.csv",
            "hs_object_id,createdate,email,company,jobtitle,hs_analytics_source,lifecyclestage,hs_lead_status,"
            + "hs_analytics_num_visits,associatedcompanyid,hs_lifecyclestage_marketingqualifiedlead_date,"
            + "hs_time_to_move_from_lead_to_customer,hs_latest_qualified_lead_date,hubspotscore,shoe_size",
            Story.People.Select(p => $"{p.Number},{Iso(p.Created)},{p.Email},{p.Company},{p.Title},{p.Source},"
                + $"{(p.ConvertedAt is null ? "lead" : "opportunity")},{(p.ConvertedAt is null ? "NEW" : "OPEN_DEAL")},"
                + $"{p.Visits.Count},{(p.ConvertedAt is null ? "" : $"{p.Account}")},{Iso(MqlAt(p))},"
                + $"{(p.ConvertedAt is null ? "" : "77")},{Iso(p.ConvertedAt)},{p.Visits.Count},{p.Number % 7}"));
        Table("companies.csv", "hs_object_id,name,domain,createdate,industry", Enumerable.Range(1, CrmStory.Accounts)
            .Select(n => $"{n},Firm {n},{CrmPerson.Domain(n)},{Iso(CrmStory.Start.AddDays(n - 60))},STEEL"));
        Table("property_history.csv", "hs_object_id,field_name,new_value,change_timestamp,change_source",
            Story.People.SelectMany(History));
        Table("engagements.csv", "contact_id,hs_timestamp,hs_activity_type,hs_email_direction,hs_meeting_outcome",
            Story.People.Where(p => p.Called is not null).SelectMany(p => new[]
            {
                $"{p.Number},{Iso(p.Called)},CALL,,",
                $"{p.Number},2031-01-01T00:00:00.000Z,TASK,,",
                $"{p.Number},2031-01-01T00:00:00.000Z,MEETING,,SCHEDULED",
                $"{p.Number},{Iso(p.Called!.Value.AddHours(5))},EMAIL,INCOMING_EMAIL,",
            }));
        var deals = Story.People.Where(p => p.ConvertedAt is not null).ToArray();
        Table("deals.csv", "hs_object_id,dealname,pipeline,dealstage,amount,createdate,closedate,hs_is_closed_won",
            deals.Select(p => $"{p.Number},Deal,default,{(p.IsWon ? "closedwon" : "proposal")},100,"
                + $"{Iso(p.ConvertedAt)},{(p.IsWon ? Iso(p.ConvertedAt!.Value.AddDays(30)) : "2031-12-31")},"
                + $"{(p.IsWon ? "true" : "false")}"));
        Table("deal_contacts.csv", "deal_id,contact_id", deals.Where(p => p.LinkedBy == "role")
            .Select(p => $"{p.Number},{p.Number}"));
        Table("deal_companies.csv", "deal_id,company_id", deals.Select(p => $"{p.Number},{p.Account}"));
    }

    private static DateTime? MqlAt(CrmPerson person) => person.Visits.Count > 4 ? person.Visits[4] : null;

    private static IEnumerable<string> History(CrmPerson person)
    {
        yield return Line(person, "lifecyclestage", "lead", person.Created);
        yield return Line(person, "jobtitle", person.Title, person.TitleFilledAt ?? person.Created);
        if (MqlAt(person) is { } mql)
            yield return Line(person, "lifecyclestage", "marketingqualifiedlead", mql);
        if (person.ConvertedAt is { } converted)
            yield return Line(person, "lifecyclestage", "opportunity", converted);
        if (person.Number % 100 == 0)
            yield return Line(person, "lifecyclestage", "subscriber", CrmStory.End.AddDays(-1));
        foreach (var (i, visit) in person.Visits.Index())
        {
            yield return Line(person, "hs_analytics_num_visits", $"{i + 1}", visit);
            yield return Line(person, "hubspotscore", $"{i + 1}", visit);
        }
    }

    private static string Line(CrmPerson person, string field, string value, DateTime at)
    {
        var timestamp = (long)(at - DateTime.UnixEpoch).TotalMilliseconds;
        return string.Create(CultureInfo.InvariantCulture, $"{person.Number},{field},{value},{timestamp},CRM_UI");
    }
}
