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
    public List<Lead> Leads(IReadOnlyList<FunnelEvent> events, IReadOnlyDictionary<string, DateTime?> deletions)
    {
        var worked = FirstWorked(events);
        var leads = rows.Rows.Select(row => row.Lead).Where(lead => !people.IsMerged(lead.Id)).ToList();
        var engaged = EngagedContacts.Of(people, events, attributes);
        people.Leave(people.NoLeads.Keys.Except(engaged.Select(lead => lead.Id)));
        leads.AddRange(engaged);
        for (var i = 0; i < leads.Count; i++)
        {
            if (leads[i].WorkedAt is null && worked.TryGetValue(leads[i].Id, out var at))
                leads[i] = leads[i] with { WorkedAt = at };
            if (deletions.TryGetValue(leads[i].Id, out var deleted))
                leads[i] = leads[i] with { IsDeleted = true, DeletedAt = leads[i].DeletedAt ?? deleted };
        }

        return leads;
    }

    /// <summary>The first thing sales did with each lead, where no column says when they worked it.</summary>
    private Dictionary<string, DateTime> FirstWorked(IReadOnlyList<FunnelEvent> events)
    {
        var first = new Dictionary<string, DateTime>();
        if (file.Leads.Has(ColumnMeaning.Worked))
            return first;
        foreach (var one in events)
        {
            if (one.BySales && (!first.TryGetValue(one.LeadId, out var known) || one.At < known))
                first[one.LeadId] = one.At;
        }

        return first;
    }
}
