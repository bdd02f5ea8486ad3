using Predictive.Data.Events;

namespace Predictive.Data.Reading;

/// <summary>Makes the leads of what several tables say of them.</summary>
internal sealed class LeadAssembly(FunnelFile file, LeadTable rows, People people, FunnelAttributes attributes)
{
    /// <summary>Whether a funnel's tables tell when sales worked leads.</summary>
    public static bool TellsWorked(FunnelFile file) =>
        file.Leads.Has(ColumnMeaning.Worked) || file.Of(TableRole.Events).Any(table => table.BySales);

    /// <summary>
    /// The leads that remain of the rows, in their order, then the contacts who engaged; contacts who did not are
    /// nobody who is scored from here on.
    /// </summary>
    public List<Lead> Leads(EventLog events, IReadOnlyDictionary<string, DateTime?> deletions)
    {
        var tellsWorked = file.Leads.Has(ColumnMeaning.Worked);
        var leads = rows.Rows.Select(row => row.Lead).Where(lead => !people.IsMerged(lead.Id)).ToList();
        var engaged = EngagedContacts.Of(people, events, attributes);
        people.Leave(people.NoLeads.Keys.Except(engaged.Select(lead => lead.Id)));
        leads.AddRange(engaged);
        for (var i = 0; i < leads.Count; i++)
        {
            if (!tellsWorked && events.FirstOfSales(leads[i].Id) is { } worked)
                leads[i] = leads[i] with { WorkedAt = worked };
            if (deletions.TryGetValue(leads[i].Id, out var deleted))
                leads[i] = leads[i] with { IsDeleted = true, DeletedAt = leads[i].DeletedAt ?? deleted };
        }

        return leads;
    }
}
