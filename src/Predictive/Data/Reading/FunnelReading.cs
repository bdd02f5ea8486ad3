using Predictive.Data.Matching;
using Predictive.Tables;

namespace Predictive.Data.Reading;

/// <summary>Reads all tables of a funnel, each after those that it refers to.</summary>
internal sealed class FunnelReading(FunnelFile file, Action<string> progress) : IDisposable
{
    private readonly DatabaseSessions _databases = new();
    private readonly ReadingLog _log = new();
    private readonly FunnelAttributes _attributes = FunnelAttributes.Of(file);

    public FunnelReadResult Read()
    {
        var merges = new Merges();
        var contacts = One(TableRole.Contacts, scan => ContactTable.Read(scan, _attributes.OfContacts))
            ?? ContactTable.None;
        var rows = One(TableRole.Leads, scan => LeadTable.Read(scan, contacts, merges, _attributes))!;
        Each(TableRole.Merges, merges.Read);
        var people = new People(rows, contacts, merges);
        var deletions = new Dictionary<string, DateTime?>();
        Each(TableRole.Deletions, scan => DeletionTable.Read(scan, people, deletions));
        var accounts = One(TableRole.Accounts, scan => AccountTable.Read(scan, _attributes.OfAccounts)) ?? [];
        var campaigns = One(TableRole.Campaigns, CampaignTable.Read) ?? [];
        var events = Events(people);
        var leads = new LeadAssembly(file, rows, people, _attributes).Leads(events, deletions);
        events = events.Keeping(lead => people.IsScored(new Person(lead)));
        var matcher = new AccountMatcher(accounts);
        var opportunities = Opportunities(rows, people, matcher, leads, events);
        var dispositions = new List<Disposition>();
        Each(TableRole.Dispositions, scan => DispositionTable.Read(scan, people, dispositions));
        var history = new List<FieldChange>();
        var words = new HistoryWords(file, _attributes.Lead);
        Each(TableRole.FieldHistory, scan => FieldHistoryTable.Read(scan, people, words, history));
        var scores = new ScoreHistory(file, rows, people, history);
        Each(TableRole.Scores, scan => ScoreTable.Read(scan, people, scores.Points, scores.Mqls));
        var knownOn = file.KnownOn
            ?? KnownOn.Latest(leads, events, opportunities, dispositions, history, scores.Points);
        var records = new FunnelRecords
        {
            LeadColumns = ColumnsOf(_attributes.Lead),
            EmailField = file.Leads.Of(ColumnMeaning.Email).FirstOrDefault()?.Name,
            CompanyField = file.Leads.Of(ColumnMeaning.Company).FirstOrDefault()?.Name,
            Leads = leads,
            AccountColumns = ColumnsOf(_attributes.Account),
            Accounts = accounts,
            Campaigns = campaigns,
            Events = events.LearnedBy(knownOn),
            EventsKnown = file.Of(TableRole.Events).Any(),
            EventMeanings = file.EventMeanings,
            TimeZone = file.TimeZone,
            Opportunities = opportunities,
            Dispositions = dispositions,
            FieldHistory = history,
            PointsHistory = scores.Points,
            PointsHaveHistory = scores.TellPoints,
            MqlDates = scores.Mqls,
            MqlsKnown = scores.TellMqls,
            WorkedKnown = LeadAssembly.TellsWorked(file),
            KnownOn = knownOn,
            SalesTouchesDescribe = file.SalesTouches,
        };
        OddLeads.Count(file, rows, people, records, _log);
        return new FunnelReadResult
        {
            Records = records,
            Rejected = _log.Rejected,
            Tables = [.. _log.Tables.OrderBy(table => table.Role)],
            LeftOut = _log.LeftOut,
            Oddities = _log.Oddities,
            AccountMatches = file.Find(TableRole.Accounts) is null ? null : MatchesOf(leads, matcher),
            MissingLeads = [.. _log.MissingLeads.Select(one => new MissingLead(one.Key, one.Value))
                .OrderBy(one => one.Id, StringComparer.Ordinal)],
        };
    }

    public void Dispose() => _databases.Dispose();

    private static AttributeColumn[] ColumnsOf(IEnumerable<AttributeSource> attributes) =>
        [.. attributes.Select(source => source.Attribute)];

    private static Dictionary<AccountMatch, int> MatchesOf(IEnumerable<Lead> leads, AccountMatcher matcher) => leads
        .CountBy(lead => lead.AccountId is not null
            ? AccountMatch.Id
            : matcher.Find(lead.Email, lead.Company, _ => true).By).ToDictionary();

    private static T Readable<T>(FunnelTable table, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (TableException e)
        {
            throw TableOpening.Unreadable(table, e);
        }
    }

    private EventLog Events(People people)
    {
        var events = new EventLogBuilder(file.EventQuantities, file.EventDetails);
        Each(TableRole.Events, scan => EventTable.Read(scan, people, file, events));
        return events.Build();
    }

    private List<Opportunity> Opportunities(
        LeadTable rows, People people, AccountMatcher matcher, IReadOnlyList<Lead> leads, EventLog events)
    {
        if (file.Find(TableRole.Opportunities) is not { } table)
            return [];
        using var opportunities = Readable(table, () => OpportunityTable.Read(Scan(table), people));
        Each(TableRole.OpportunityRoles, opportunities.AddRoles);
        opportunities.AddConversions(rows.Rows);
        if (opportunities.FallsBack)
        {
            var accounts = new OutcomeAccounts(rows, people, matcher);
            AccountFallback.Add(
                opportunities, leads, accounts.Of, events, eventsKnown: file.Of(TableRole.Events).Any());
        }

        return opportunities.Finished();
    }

    private T? One<T>(TableRole role, Func<TableScan, T> read)
        where T : class
    {
        if (file.Find(role) is not { } table)
            return null;
        return Readable(table, () =>
        {
            using var scan = Scan(table);
            return read(scan);
        });
    }

    private void Each(TableRole role, Action<TableScan> read)
    {
        foreach (var table in file.Of(role))
        {
            Readable(table, () =>
            {
                using var scan = Scan(table);
                read(scan);
                return true;
            });
        }
    }

    private TableScan Scan(FunnelTable table) => new(file, table, _databases, _log, progress);
}
