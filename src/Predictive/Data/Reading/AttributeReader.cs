namespace Predictive.Data.Reading;

/// <summary>Reads the attribute columns of a table, leaving out those that may say what became of the lead.</summary>
internal sealed class AttributeReader
{
    private readonly TableScan _scan;
    private readonly ScanField[] _fields;

    public AttributeReader(TableScan scan, bool hasHistory)
    {
        _scan = scan;
        var usable = new List<ScanField>();
        foreach (var field in scan.Fields.Where(field => ColumnRules.IsAttribute(field.Column.Meaning)))
        {
            if (WhyLeftOut(field.Column, hasHistory) is { } why)
                scan.LeaveOut(field.Name, why);
            else
                usable.Add(field);
        }

        _fields = [.. usable];
        Columns = [.. usable.Select(field => new AttributeColumn(field.Name, KindOf(field), field.Column.Known))];
    }

    public IReadOnlyList<AttributeColumn> Columns { get; }

    /// <summary>Whether a column of this meaning may describe leads.</summary>
    public bool Uses(ColumnMeaning meaning) => _fields.Any(field => field.Column.Meaning == meaning);

    /// <summary>Writes the current row's values, one a column, to the front of a span.</summary>
    public void Read(Span<AttributeValue> values)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            values[i] = Columns[i].Kind switch
            {
                AttributeKind.Number => Value(_scan.NumberOrMissing(_fields[i])),
                AttributeKind.Category => AttributeValue.Of(_scan.Text(_fields[i])),
                AttributeKind.Date => Value((_scan.MomentOrMissing(_fields[i]) - DateTime.UnixEpoch)?.TotalDays),
            };
        }
    }

    private static AttributeValue Value(double? number) =>
        number is { } value ? AttributeValue.Of(value) : AttributeValue.Missing;

    private static AttributeKind KindOf(ScanField field) => field.Column.Meaning switch
    {
        ColumnMeaning.Number => AttributeKind.Number,
        ColumnMeaning.Date => AttributeKind.Date,
        _ => AttributeKind.Category,
    };

    private static string? WhyLeftOut(FunnelColumn column, bool hasHistory) => column.Known switch
    {
        KnownWhen.Static => null,
        KnownWhen.EventDerived => column.Trusted
            ? null
            : "it counts events up to the export; features count them up to the as-of date instead",
        KnownWhen.Historised => hasHistory || column.Trusted
            ? null
            : "it changes, and no field history tells its past",
        KnownWhen.Outcome => "it says what became of the lead",
        KnownWhen.Unknown =>
            column.Trusted ? null : "nobody knows when its values became known; 'trust' brings it back",
    };
}
