namespace Predictive.Data.Reading;

/// <summary>Reads how fields of leads changed.</summary>
internal static class FieldHistoryTable
{
    public static List<FieldChange> Read(
        TableScan scan, IReadOnlyDictionary<string, Lead> leads, HistoryWords words)
    {
        var changes = new List<FieldChange>();
        var lead = scan.Field(ColumnMeaning.Lead)!;
        var name = scan.Field(ColumnMeaning.Field)!;
        var at = scan.Field(ColumnMeaning.At)!;
        var before = scan.Field(ColumnMeaning.OldValue);
        var after = scan.Field(ColumnMeaning.NewValue);
        while (scan.Next())
        {
            if (EventTable.TryLead(scan, lead, at, leads, out var whose)
                && scan.TryMoment(at, needed: true, out var when) && scan.Needed(name) is { } field)
            {
                changes.Add(new FieldChange(
                    whose.Id,
                    field,
                    when!.Value,
                    words.Of(field, scan.WordOrMissing(before)),
                    words.Of(field, scan.WordOrMissing(after))));
            }
        }

        scan.Finish();
        return changes;
    }
}
