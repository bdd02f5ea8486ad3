using System.Globalization;

namespace Predictive.Data.Reading;

/// <summary>The opportunities, each with the people that its own row and the opportunity roles name.</summary>
internal sealed class OpportunityTable : IDisposable
{
    private readonly TableScan _scan;
    private readonly People _people;
    private readonly PersonReader _named;
    private readonly List<OpportunityDraft> _drafts = [];
    private readonly Dictionary<string, OpportunityDraft> _byId = [];
    private readonly OutcomeWords? _words;
    private readonly ScanField? _id;
    private readonly ScanField? _account;
    private readonly ScanField? _created;
    private readonly ScanField? _closed;
    private readonly ScanField? _won;
    private readonly ScanField? _outcome;
    private readonly ScanField? _amount;
    private readonly ScanField? _owner;

    private OpportunityTable(TableScan scan, People people)
    {
        _scan = scan;
        _people = people;
        _named = new PersonReader(scan, people);
        _id = scan.Field(ColumnMeaning.Id);
        _account = scan.Field(ColumnMeaning.Account);
        _created = scan.Field(ColumnMeaning.Created);
        _closed = scan.Field(ColumnMeaning.Closed);
        _won = scan.Field(ColumnMeaning.Won);
        _outcome = scan.Field(ColumnMeaning.Outcome);
        _amount = scan.Field(ColumnMeaning.Amount);
        _owner = scan.Field(ColumnMeaning.Owner);
        _words = _outcome is null ? null : new OutcomeWords(_outcome.Column);
    }

    /// <summary>All that were read, with and without leads.</summary>
    public IReadOnlyList<OpportunityDraft> Drafts => _drafts;

    /// <summary>Whether leads of the account may stand in where an opportunity names nobody.</summary>
    public bool FallsBack => _scan.Table.FallsBack;

    /// <summary>Reads the opportunities; their leads are found in steps, the surest first.</summary>
    /// <param name="scan">The file; <see cref="Finished"/> judges it.</param>
    /// <param name="people">Who is known.</param>
    public static OpportunityTable Read(TableScan scan, People people)
    {
        var table = new OpportunityTable(scan, people);
        while (scan.Next())
            table.AddRow();
        return table;
    }

    /// <summary>Adds the people, and the account, that a file of roles names.</summary>
    public void AddRoles(TableScan roles)
    {
        var opportunity = roles.Field(ColumnMeaning.Opportunity)!;
        var account = roles.Field(ColumnMeaning.Account);
        var named = new PersonReader(roles, _people);
        while (roles.Next())
        {
            if (roles.Needed(opportunity) is not { } id)
                continue;
            if (!_byId.TryGetValue(id, out var draft))
            {
                roles.RejectOrphan(opportunity, id, "is no id of an opportunity that was read");
                continue;
            }

            draft.Account ??= roles.WordOrMissing(account);
            if (!named.HasKeys)
                continue;
            draft.NamesSomebody = true;
            if (named.TryRead(out var person))
                draft.Add(person.Id, OpportunityLink.Role);
        }

        roles.Finish();
    }

    /// <summary>Adds the leads that were converted into one of the opportunities.</summary>
    public void AddConversions(IEnumerable<LeadRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.ConvertedOpportunity is { } id && _byId.TryGetValue(id, out var draft)
                && _people.TryLead(row.Lead.Id, out var person))
            {
                draft.Add(person.Id, OpportunityLink.Conversion);
            }
        }
    }

    /// <summary>The opportunities of at least one lead; the others are counted, and judged with the file.</summary>
    public List<Opportunity> Finished()
    {
        foreach (var draft in _drafts.Where(draft => !draft.HasLeads))
        {
            if (draft.Orphan is { } orphan)
                _scan.RejectOrphan(
                    orphan.Field, orphan.Value, $"is no {orphan.What} that was read", draft.Created, draft.Line);
            else
                _scan.Found(OddityKind.Unlinked);
        }

        _scan.Found(OddityKind.ClosedBeforeOpened, _drafts.Count(draft => draft.ClosedBeforeOpened));
        _scan.Finish();
        return [.. _drafts.Where(draft => draft.HasLeads).Select(draft => draft.Finished())];
    }

    public void Dispose() => _scan.Dispose();

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

        var draft = new OpportunityDraft(
            id, _scan.Line, _scan.WordOrMissing(_account), created, closedAt, isWon, _scan.NumberOrMissing(_amount))
        {
            Owner = _scan.Text(_owner),
        };
        if (!_byId.TryAdd(id, draft))
        {
            _scan.RejectDuplicate(_id, id);
            return;
        }

        _drafts.Add(draft);
        AddNamed(draft);
    }

    private void AddNamed(OpportunityDraft draft)
    {
        if (_named.TryFind(out var person, out var key))
        {
            draft.NamesSomebody = true;
            if (_people.IsScored(person))
                draft.Add(person.Id, OpportunityLink.Role);
        }
        else if (key is { } orphan)
        {
            draft.Orphan = (orphan.Field, _scan.Text(orphan.Field)!, orphan.What);
        }
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
}
