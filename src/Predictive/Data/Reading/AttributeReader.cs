namespace Predictive.Data.Reading;

/// <summary>Reads the attribute columns of a table, leaving out those that may say what became of the lead.</summary>
internal sealed class AttributeReader
{
    private readonly TableScan _scan;
    private readonly IReadOnlyList<AttributeSource> _attributes;
    private readonly ScanField[] _fields;
    private readonly PersonalWords _personal;

    public AttributeReader(TableScan scan, TableAttributes attributes)
    {
        _scan = scan;
        _attributes = attributes.Kept;
        _fields = [.. attributes.Kept.Select(one => scan.Fields.First(field => field.Column == one.Column))];
        _personal = new PersonalWords(attributes.Kept);
        foreach (var (column, why) in attributes.LeftOut)
            scan.LeaveOut(column.Name, why);
    }

    public int Count => _fields.Length;

    /// <summary>The place of the column of this meaning among the values; -1 where none may describe leads.</summary>
    public int PlaceOf(ColumnMeaning meaning) => Array.FindIndex(_fields, field => field.Column.Meaning == meaning);

    /// <summary>Writes the current row's values, one a column, to the front of a span.</summary>
    public void Read(Span<AttributeValue> values)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            values[i] = _attributes[i].Attribute.Kind switch
            {
                AttributeKind.Number => AttributeValue.Of(_scan.NumberOrMissing(_fields[i])),
                AttributeKind.Category => AttributeValue.Of(_scan.WordOrMissing(_fields[i])),
                AttributeKind.Date => AttributeValue.Of(_scan.MomentOrMissing(_fields[i])),
            };
            _personal.Add(i, values[i].Text);
        }
    }

    /// <summary>Forgets, of all rows that were read, columns whose values turned out to identify people.</summary>
    public void Finish(IEnumerable<IReadOnlyList<AttributeValue>> rows) =>
        _personal.Forget(_scan, rows.Select(row => (AttributeValue[])row));
}
