namespace Predictive.Tests.Data.Presets;

/// <summary>The story as Marketo exports leads, the activity log, opportunities and their roles.</summary>
internal sealed class MarketoFolder : CrmFolder
{
    public MarketoFolder(CrmStory story)
        : base(story)
    {
        Table(
            "leads.csv", "id,email,firstName,title,company,leadSource,leadStatus,leadScore,createdAt,updatedAt",
            Story.People.Select(p => $"{p.Number},{p.Email},Jo,{p.Title},{p.Company},{p.Source},"
                + $"{(p.ConvertedAt is null ? "Open" : "Converted")},{5 * p.Visits.Count},{Iso(p.Created)},"
                + $"{Iso(CrmStory.End)}"));
        Table(
            "activities.csv",
            "marketoGUID,leadId,activityDate,activityTypeId,primaryAttributeValueId,primaryAttributeValue,attributes",
            Story.People.SelectMany(Activities)
                .Append($"m1,2,{Iso(CrmStory.Start.AddDays(200))},32,,,\"{{\"\"Merge IDs\"\":\"\"[3]\"\"}}\"")
                .Append($"d1,4,{Iso(CrmStory.Start.AddDays(535))},37,,,\"{{}}\"")
                .Append($"d2,99999,{Iso(CrmStory.Start.AddDays(100))},37,,,\"{{}}\""));
        var deals = Story.People.Where(p => p.ConvertedAt is not null).ToArray();
        Table(
            "opportunities.csv", "marketoGUID,externalOpportunityId,name,type,stage,amount,source,createdAt,updatedAt",
            deals.Select(p => $"g{p.Number},o{p.Number},Deal,New,{(p.IsWon ? "Closed Won" : "Open")},100,,"
                + $"{Iso(p.ConvertedAt)},{Iso(CrmStory.End)}"));
        Table("opportunity_roles.csv", "marketoGUID,externalOpportunityId,leadId,role,isPrimary", deals.Select(
            p => $"r{p.Number},o{p.Number},{p.Number},Buyer,true"));
    }

    private static IEnumerable<string> Activities(CrmPerson person)
    {
        yield return Row(person, person.Created, 12, "", "");
        foreach (var (i, visit) in person.Visits.Index())
        {
            yield return Row(person, visit, 1, "/pricing", "\"\"Webpage URL\"\":\"\"/pricing\"\"");
            yield return Row(person, visit, 22, "Lead Score", Change($"\"\"{5 * i}\"\"", $"{5 * (i + 1)}"));
        }

        foreach (var open in person.Opens)
            yield return Row(person, open, 10, "Newsletter", "");
        if (person.TitleFilledAt is { } filled)
            yield return Row(person, filled, 13, "title", Change("null", person.Title));
        if (person.ConvertedAt is { } converted)
        {
            yield return Row(person, converted, 21, "", "");
            yield return Row(person, converted, 34, "", "");
        }
    }

    private static string Change(string before, string after) =>
        $"\"\"New Value\"\":\"\"{after}\"\",\"\"Old Value\"\":{before}";

    private static string Row(CrmPerson person, DateTime at, int type, string primary, string details) =>
        $"a{person.Number}{type}{at.Ticks},{person.Number},{Iso(at)},{type},,{primary},\"{{{details}}}\"";
}
