using System.Globalization;

namespace Predictive.Data.Reading;

/// <summary>The opportunities, each with the leads that the table itself and the opportunity roles give it.</summary>
internal sealed class OpportunityTable
{
    private readonly TableScan _scan;
    private readonly IReadOnlyDictionary<string, Lead> _leads;
    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<string, Draft> _byId = [];
    private readonly OutcomeWords? _words;
    private readonly ScanField? _id;
    private readonly ScanField? _lead;
    private readonly ScanField? _created;
    private readonly ScanField? _closed;
    private readonly ScanField? _won;
    private readonly ScanField? _outcome;
    private readonly ScanField? _amount;

    private OpportunityTable(TableScan scan, IReadOnlyDictionary<string, Lead> leads)
    {
        _scan = scan;
        _leads = leads;
        _id = scan.Field(ColumnMeaning.Id);
        _lead = scan.Field(ColumnMeaning.Lead);
        _created = scan.Field(ColumnMeaning.Created);
        _closed = scan.Field(ColumnMeaning.Closed);
        _won = scan.Field(ColumnMeaning.Won);
        _outcome = scan.Field(ColumnMeaning.Outcome);
        _amount = scan.Field(ColumnMeaning.Amount);
        _words = _outcome is null ? null : new OutcomeWords(_outcome.Column);
    }

    /// <summary>Reads the deals, then their roles, then drops the deals of no known lead.</summary>
    public static List<Opportunity> Read(TableScan scan, TableScan? roles, IReadOnlyDictionary<string, Lead> leads)
    {
        var table = new OpportunityTable(scan, leads);
        while (scan.Next())
            table.AddRow();
        if (roles is not null)
            table.AddRoles(roles);
        var opportunities = table.Finished();
        scan.Finish();
        return opportunities;
    }

    private void AddRow()
    {
        var id = _id is null
            ? string.Create(CultureInfo.InvariantCulture, $"line {_scan.Line}")
            : _scan.Needed(_id);
        if (id is null || !_scan.TryMoment(_created, needed: true, out var created)
            || !_scan.TryMoment(_closed, needed: false, out var closed)
            || !_scan.TryMoment(_won, needed: false, out var won)
            || !TryResult(closed, won, out var isWon, out var closedAt))
        {
            return;
        }

        var draft =
            new Draft(id, _scan.Line, _scan.Text(_lead), created, closedAt, isWon, _scan.NumberOrMissing(_amount));
        if (!_byId.TryAdd(id, draft))
        {
            _scan.RejectRow(_id?.Name, id, "is the id of an earlier row; ids are unique, the first is kept");
            return;
        }

        _drafts.Add(draft);
        if (draft.LeadId is { } lead && _leads.TryGetValue(lead, out var known))
            draft.Leads.Add(known.Id);
    }

    private bool TryResult(DateTime? closed, DateTime? won, out bool? isWon, out DateTime? closedAt)
    {
        isWon = _scan.Text(_outcome) is { } word ? _words!.Of(word) : null;
        if (won is not null && isWon != false)
            isWon = true;
        closedAt = isWon == true ? won ?? closed : closed;
        if (isWon is null && _outcome is not null)
            closedAt = null;
        if (isWon != true || closedAt is not null || (_closed is null && _won is null))
            return true;
        _scan.RejectRow((_won ?? _closed)!.Name, null, "is missing, though the opportunity is won");
        return false;
    }

    private void AddRoles(TableScan roles)
    {
        var opportunity = roles.Field(ColumnMeaning.Opportunity)!;
        var lead = roles.Field(ColumnMeaning.Lead)!;
        while (roles.Next())
        {
            if (roles.Needed(opportunity) is not { } id
                || !EventTable.TryLead(roles, lead, null, _leads, out var whose))
            {
                continue;
            }


            if (!_byId.TryGetValue(id, out var draft))
                roles.RejectRow(opportunity.Name, id, "is no id of an opportunity that was read");
            else if (!draft.Leads.Contains(whose.Id))
                draft.Leads.Add(whose.Id);
        }

        roles.Finish();
    }

    private List<Opportunity> Finished()
    {
        var opportunities = new List<Opportunity>();
        foreach (var draft in _drafts)
        {
            if (draft.Leads.Count > 0)
                opportunities.Add(draft.Finished());
            else if (draft.LeadId is { } lead)
                _scan.RejectOrphan(draft.Line, _lead!.Name, lead, draft.Created);
            else
                _scan.RejectRow(draft.Line, _lead?.Name, null, "the opportunity is of no lead");
        }

        return opportunities;
    }

    private sealed record Draft(
        string Id, long Line, string? LeadId, DateTime? Created, DateTime? Closed, bool? Won, double? Amount)
    {
        public List<string> Leads { get; } = [];

        public Opportunity Finished() => new(Id, [.. Leads], Created, Closed, Won, Amount);
    }
}
