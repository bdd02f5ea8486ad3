namespace Predictive.Data.Reading;

/// <summary>Reads one file of events.</summary>
internal static class EventTable
{
    /// <summary>
    /// Adds the file's events, each of a known person; its quantities take their places among the funnel's.
    /// </summary>
    public static void Read(
        TableScan scan, People people, IReadOnlyList<string> quantityNames, List<FunnelEvent> events)
    {
        var whose = new PersonReader(scan, people);
        var at = scan.Field(ColumnMeaning.At)!;
        var learned = scan.Field(ColumnMeaning.Learned);
        var type = scan.Field(ColumnMeaning.Type);
        var campaign = scan.Field(ColumnMeaning.Campaign);
        var quantities = scan.Fields.Where(field => field.Column.Meaning == ColumnMeaning.Quantity)
            .Select(field => (Field: field, Place: quantityNames.ToList().IndexOf(field.Name))).ToArray();
        var typeNames = new Dictionary<string, string>();
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
            var numbers = Array.Empty<double>();
            if (quantities.Length > 0)
            {
                numbers = new double[quantityNames.Count];
                Array.Fill(numbers, double.NaN);
                foreach (var (field, place) in quantities)
                    numbers[place] = scan.NumberOrMissing(field) ?? double.NaN;
            }

            events.Add(new FunnelEvent(
                person.Id, name, when!.Value, numbers, scan.Table.BySales, Later(entered, person.KnownFrom),
                scan.WordOrMissing(campaign)));
        }

        scan.Finish();
    }

    private static DateTime? Later(DateTime? one, DateTime? other) => one is null || other > one ? other : one;

    private static string TypeName(FunnelTable table, string word)
    {
        var name = table.TypeNames.GetValueOrDefault(word, word);
        return table.EventType is not { } constant ? name : name.Length == 0 ? constant : $"{constant}:{name}";
    }
}
