using System.Globalization;

namespace Predictive.Data.Reading;

/// <summary>The leads, in the order of their file and by id.</summary>
internal sealed class LeadTable
{
    private readonly TableScan _scan;
    private readonly ContactTable _contacts;
    private readonly AttributeReader _attributes;
    private readonly ScanField? _id;
    private readonly ScanField? _created;
    private readonly ScanField? _order;
    private readonly int _source;
    private readonly ScanField? _worked;
    private readonly ScanField[] _points;
    private readonly ScanField? _account;
    private readonly ScanField? _contact;
    private readonly ScanField? _campaign;
    private readonly LeadOutcome _outcome;
    private readonly int _columns;

    private LeadTable(TableScan scan, ContactTable contacts, FunnelAttributes attributes)
    {
        _scan = scan;
        _contacts = contacts;
        _attributes = new AttributeReader(scan, attributes.OfLeads);
        _id = scan.Field(ColumnMeaning.Id);
        _created = scan.Field(ColumnMeaning.Created);
        _order = scan.Field(ColumnMeaning.Order);
        _source = _attributes.PlaceOf(ColumnMeaning.Source);
        _worked = scan.Field(ColumnMeaning.Worked);
        _points = [.. scan.Fields.Where(field => field.Column.Meaning == ColumnMeaning.Points)];
        _account = scan.Field(ColumnMeaning.Account);
        _contact = scan.Field(ColumnMeaning.Contact);
        _campaign = scan.Field(ColumnMeaning.Campaign);
        _outcome = new LeadOutcome(scan);
        _columns = attributes.Lead.Count;
    }

    public List<Lead> Leads { get; } = [];

    public Dictionary<string, Lead> ById { get; } = [];

    public static LeadTable Read(TableScan scan, ContactTable contacts, FunnelAttributes attributes)
    {
        var table = new LeadTable(scan, contacts, attributes);
        while (scan.Next())
            table.AddRow();
        if (scan.Rows == 0)
            throw new BadInputException($"{scan.Table.File} has a header but no rows; there is no lead to learn from.");
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
            _scan.RejectRow(_id?.Name, id, "is the id of an earlier row; ids are unique, the first is kept");
            return;
        }

        if (!_scan.TryMoment(_created, needed: true, out var created) || !TryOrder(out var order)
            || !_scan.TryMoment(_worked, needed: false, out var worked)
            || !_outcome.TryRead(out var outcome, out var outcomeAt))
        {
            _scan.RememberRejected(id);
            return;
        }

        var contact = _scan.Text(_contact);
        var values = new AttributeValue[_columns];
        _attributes.Read(values);
        _contacts.CopyAttributes(contact, values.AsSpan(_attributes.Count));
        var lead = new Lead
        {
            Id = id,
            CreatedAt = created,
            Order = order,
            AccountId = _scan.WordOrMissing(_account) ?? _contacts.AccountOf(contact),
            CampaignId = _scan.WordOrMissing(_campaign),
            Source = _source < 0 ? null : values[_source].Text,
            Attributes = values,
            Points = Points(),
            Outcome = outcome,
            OutcomeAt = outcomeAt,
            WorkedAt = worked,
        };
        Leads.Add(lead);
        ById.Add(id, lead);

        string scanRow() => _scan.Rows.ToString(CultureInfo.InvariantCulture);
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
