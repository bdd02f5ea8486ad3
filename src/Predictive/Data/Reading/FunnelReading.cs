namespace Predictive.Data.Reading;

/// <summary>Reads all tables of a funnel, each after those that it refers to.</summary>
internal sealed class FunnelReading(FunnelFile file, Action<string> progress)
{
    private readonly ReadingLog _log = new();
    private readonly FunnelAttributes _attributes = FunnelAttributes.Of(file);

    public FunnelReadResult Read()
    {
        var contacts = One(TableRole.Contacts, scan => ContactTable.Read(scan, _attributes.OfContacts))
            ?? ContactTable.None;
        var leads = One(TableRole.Leads, scan => LeadTable.Read(scan, contacts, _attributes))!;
        var accounts = One(TableRole.Accounts, scan => AccountTable.Read(scan, _attributes.OfAccounts)) ?? [];
        var campaigns = One(TableRole.Campaigns, CampaignTable.Read) ?? [];
        var quantities = file.EventQuantities;
        var events = Events(leads, quantities);
        var opportunities = One(TableRole.Opportunities, scan => Opportunities(scan, leads)) ?? [];
        var dispositions = One(TableRole.Dispositions, scan => DispositionTable.Read(scan, leads.ById)) ?? [];
        var history = One(TableRole.FieldHistory, scan => History(scan, leads)) ?? [];
        return new FunnelReadResult
        {
            Records = new FunnelRecords
            {
                LeadColumns = ColumnsOf(_attributes.Lead),
                Leads = leads.Leads,
                AccountColumns = ColumnsOf(_attributes.Account),
                Accounts = accounts,
                Campaigns = campaigns,
                EventQuantities = quantities,
                Events = events,
                EventsKnown = file.Of(TableRole.Events).Any(),
                Opportunities = opportunities,
                Dispositions = dispositions,
                FieldHistory = history,
                KnownOn = file.KnownOn ?? KnownOn.Latest(leads.Leads, events, opportunities, dispositions, history),
                SalesTouchesDescribe = file.SalesTouches,
            },
            Rejected = _log.Rejected,
            Tables = [.. _log.Tables.OrderBy(table => table.Role)],
            LeftOut = _log.LeftOut,
            MissingLeads = [.. _log.MissingLeads.Select(one => new MissingLead(one.Key, one.Value))
                .OrderBy(one => one.Id, StringComparer.Ordinal)],
        };
    }

    private static AttributeColumn[] ColumnsOf(IEnumerable<AttributeSource> attributes) =>
        [.. attributes.Select(source => source.Attribute)];

    private List<FunnelEvent> Events(LeadTable leads, IReadOnlyList<string> quantities)
    {
        var events = new List<FunnelEvent>();
        foreach (var table in file.Of(TableRole.Events))
        {
            using var scan = Scan(table);
            EventTable.Read(scan, leads.ById, quantities, events);
        }

        return events;
    }

    private List<Opportunity> Opportunities(TableScan scan, LeadTable leads)
    {
        if (file.Find(TableRole.OpportunityRoles) is not { } table)
            return OpportunityTable.Read(scan, null, leads.ById);
        using var roles = Scan(table);
        return OpportunityTable.Read(scan, roles, leads.ById);
    }

    private List<FieldChange> History(TableScan scan, LeadTable leads) =>
        FieldHistoryTable.Read(scan, leads.ById, new HistoryWords(file, _attributes.Lead));

    private T? One<T>(TableRole role, Func<TableScan, T> read)
        where T : class
    {
        if (file.Find(role) is not { } table)
            return null;
        using var scan = Scan(table);
        return read(scan);
    }

    private TableScan Scan(FunnelTable table) => new(file, table, _log, progress);
}
