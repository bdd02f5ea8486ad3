using System.Globalization;

namespace Predictive.Data.Reading;

/// <summary>The rows of the leads, in the order of their file and by id.</summary>
internal sealed class LeadTable
{
    private readonly TableScan _scan;
    private readonly ContactTable _contacts;
    private readonly Merges _merges;
    private readonly AttributeReader _attributes;
    private readonly ScanField? _id;
    private readonly ScanField? _created;
    private readonly ScanField? _order;
    private readonly int _source;
    private readonly ScanField? _worked;
    private readonly ScanField[] _points;
    private readonly ScanField? _mql;
    private readonly ScanField? _mergedInto;
    private readonly ScanField? _merged;
    private readonly LeadOutcome _outcome;
    private readonly LeadDeletion _deletion;
    private readonly int _columns;

    private LeadTable(TableScan scan, ContactTable contacts, Merges merges, FunnelAttributes attributes)
    {
        _scan = scan;
        _contacts = contacts;
        _merges = merges;
        _attributes = new AttributeReader(scan, attributes.OfLeads);
        _id = scan.Field(ColumnMeaning.Id);
        _created = scan.Field(ColumnMeaning.Created);
        _order = scan.Field(ColumnMeaning.Order);
        _source = _attributes.PlaceOf(ColumnMeaning.Source);
        _worked = scan.Field(ColumnMeaning.Worked);
        _points = [.. scan.Fields.Where(field => field.Column.Meaning == ColumnMeaning.Points)];
        _mql = scan.Field(ColumnMeaning.Mql);
        _mergedInto = scan.Field(ColumnMeaning.MergedInto);
        _merged = scan.Field(ColumnMeaning.Merged);
        _outcome = new LeadOutcome(scan);
        _deletion = new LeadDeletion(scan);
        _columns = attributes.Lead.Count;
    }

    /// <summary>The rows; those merged into another are still among them.</summary>
    public List<LeadRow> Rows { get; } = [];

    public Dictionary<string, LeadRow> ById { get; } = [];

    public string File => _scan.Table.File;

    public static LeadTable Read(TableScan scan, ContactTable contacts, Merges merges, FunnelAttributes attributes)
    {
        var table = new LeadTable(scan, contacts, merges, attributes);
        while (scan.Next())
            table.AddRow();
        if (scan.Rows == 0)
            throw new BadInputException($"{scan.Table.File} has a header but no rows; there is no lead to learn from.");
        table._attributes.Finish(table.Rows.Select(row => row.Lead.Attributes));
        scan.Finish();
        return table;
    }

    private void AddRow()
    {
        var id = _id is null ? scanRow() : _scan.Needed(_id);
        if (id is null)
            return;
        if (ById.ContainsKey(id))
        {
            _scan.RejectDuplicate(_id, id);
            return;
        }

        if (!_scan.TryMoment(_created, needed: true, out var created) || !TryOrder(out var order)
            || !_scan.TryMoment(_worked, needed: false, out var worked)
            || !_scan.TryMoment(_mql, needed: false, out var mqlAt)
            || !_deletion.TryRead(out var isDeleted, out var deletedAt)
            || !_outcome.TryRead(out var outcome, out var outcomeAt))
        {
            _scan.RememberRejected(id);
            return;
        }

        NoteMerges(id);
        var contact = Text(ColumnMeaning.Contact);
        var values = new AttributeValue[_columns];
        _attributes.Read(values);
        _contacts.CopyAttributes(contact, values.AsSpan(_attributes.Count));
        var lead = new Lead
        {
            Id = id,
            CreatedAt = created,
            Order = order,
            AccountId = Word(ColumnMeaning.Account) ?? _contacts.AccountOf(contact),
            Email = Word(ColumnMeaning.Email),
            Company = Word(ColumnMeaning.Company),
            CampaignId = Word(ColumnMeaning.Campaign),
            Source = _source < 0 ? null : values[_source].Text,
            Attributes = values,
            Points = Points(),
            Outcome = outcome,
            OutcomeAt = outcomeAt,
            WorkedAt = worked,
            IsDeleted = isDeleted,
            DeletedAt = deletedAt,
        };
        var row = new LeadRow(
            lead, contact, Text(ColumnMeaning.ConvertedContact), Text(ColumnMeaning.ConvertedOpportunity),
            Text(ColumnMeaning.ConvertedAccount), mqlAt, Text(ColumnMeaning.Stage));
        Rows.Add(row);
        ById.Add(id, row);

        string scanRow() => _scan.Rows.ToString(CultureInfo.InvariantCulture);
    }

    private string? Text(ColumnMeaning meaning) => _scan.Text(_scan.Field(meaning));

    private string? Word(ColumnMeaning meaning) => _scan.WordOrMissing(_scan.Field(meaning));

    private void NoteMerges(string id)
    {
        if (_scan.Text(_mergedInto) is { } into)
            _merges.Add(id, into, at: null);
        foreach (var merged in _scan.Text(_merged) is { } list ? WordList.Of(list) : [])
            _merges.Add(merged, id, at: null);
    }

    private bool TryOrder(out double? order)
    {
        order = _scan.Table.InTimeOrder ? _scan.Rows : null;
        if (_order is null)
            return true;
        if (_scan.Needed(_order) is not { } text)
            return false;
        var good = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var place)
            && double.IsFinite(place);
        _order.Count(text, good);
        if (good)
            order = place;
        else
            _scan.RejectRow(_order.Name, text, "is no number; the order in time is one");
        return good;
    }

    private double? Points()
    {
        double? sum = null;
        foreach (var field in _points)
        {
            if (_scan.NumberOrMissing(field) is { } points)
                sum = (sum ?? 0) + points;
        }

        return sum;
    }
}
