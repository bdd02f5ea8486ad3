namespace Predictive.Data.Reading;

/// <summary>Reads one file of events.</summary>
internal static class EventTable
{
    /// <summary>
    /// Adds the file's events, each of a known person; its numbers and words take their places among the funnel's.
    /// </summary>
    public static void Read(TableScan scan, People people, FunnelFile file, EventLogBuilder events)
    {
        var whose = new PersonReader(scan, people);
        var at = scan.Field(ColumnMeaning.At)!;
        var learned = scan.Field(ColumnMeaning.Learned);
        var type = scan.Field(ColumnMeaning.Type);
        var campaign = scan.Field(ColumnMeaning.Campaign);
        var channel = scan.Field(ColumnMeaning.Channel);
        var quantities = PlacesOf(scan, ColumnMeaning.Quantity, file.EventQuantities);
        var details = PlacesOf(scan, ColumnMeaning.Detail, file.EventDetails);
        var typeNames = new Dictionary<string, string>();
        var numbers = new int?[people.Count];
        while (scan.Next())
        {
            if (!whose.TryRead(out var person) || !scan.TryMoment(at, needed: true, out var when)
                || !scan.TryMoment(learned, needed: false, out var entered))
            {
                continue;
            }

            var word = type is null ? "" : scan.Needed(type);
            if (word is null)
                continue;
            if (!typeNames.TryGetValue(word, out var name))
                typeNames.Add(word, name = TypeName(scan.Table, word));
            var lead = numbers[person.Number] ??= events.NumberOf(person.Id);
            events.Add(
                lead, name, when!.Value, scan.Table.BySales, Later(entered, person.KnownFrom),
                scan.WordOrMissing(campaign), scan.WordOrMissing(channel));
            foreach (var (field, place) in quantities)
                events.Quantity(place, scan.NumberOrMissing(field) ?? double.NaN);
            foreach (var (field, place) in details)
                events.Detail(place, scan.WordOrMissing(field));
        }

        scan.Finish();
    }

    private static (ScanField Field, int Place)[] PlacesOf(
        TableScan scan, ColumnMeaning meaning, IReadOnlyList<string> names) =>
    [
        .. scan.Fields.Where(field => field.Column.Meaning == meaning)
            .Select(field => (field, names.ToList().IndexOf(field.Name))),
    ];

    private static DateTime? Later(DateTime? one, DateTime? other) => one is null || other > one ? other : one;

    private static string TypeName(FunnelTable table, string word)
    {
        var name = table.TypeNames.GetValueOrDefault(word, word);
        return table.EventType is not { } constant ? name : name.Length == 0 ? constant : $"{constant}:{name}";
    }
}
