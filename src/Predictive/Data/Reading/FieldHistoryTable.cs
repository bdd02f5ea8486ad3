namespace Predictive.Data.Reading;

/// <summary>Reads how fields of leads changed.</summary>
internal static class FieldHistoryTable
{
    /// <summary>
    /// Adds the file's changes. Changes of a record that was merged away tell nothing of the one that remains. A file
    /// without old values tells them by what each field became before; its first value replaced nothing.
    /// </summary>
    public static void Read(TableScan scan, People people, HistoryWords words, List<FieldChange> changes)
    {
        var whose = new PersonReader(scan, people);
        var name = scan.Field(ColumnMeaning.Field)!;
        var at = scan.Field(ColumnMeaning.At)!;
        var before = scan.Field(ColumnMeaning.OldValue);
        var after = scan.Field(ColumnMeaning.NewValue);
        var read = new List<FieldChange>();
        while (scan.Next())
        {
            if (whose.TryRead(out var person) && scan.TryMoment(at, needed: true, out var when)
                && scan.Needed(name) is { } field && !person.IsMerged)
            {
                read.Add(new FieldChange(
                    person.Id,
                    field,
                    when!.Value,
                    words.Of(field, scan.WordOrMissing(before)),
                    words.Of(field, scan.WordOrMissing(after))));
            }
        }

        scan.Finish();
        changes.AddRange(before is null ? Chained(read) : read);
    }

    private static IEnumerable<FieldChange> Chained(IEnumerable<FieldChange> changes) =>
        from field in changes.GroupBy(change => (change.LeadId, change.Field))
        let inOrder = field.OrderBy(change => change.At)
            .ThenBy(change => change.NewValue, StringComparer.Ordinal).ToArray()
        from step in inOrder.Index()
        select step.Item with { OldValue = step.Index == 0 ? null : inOrder[step.Index - 1].NewValue };
}
