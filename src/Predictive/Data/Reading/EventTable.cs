namespace Predictive.Data.Reading;

/// <summary>Reads one file of events.</summary>
internal static class EventTable
{
    /// <summary>
    /// Adds the file's events, each of a known lead; its quantities take their places among the funnel's.
    /// </summary>
    public static void Read(
        TableScan scan, IReadOnlyDictionary<string, Lead> leads, IReadOnlyList<string> quantityNames,
        List<FunnelEvent> events)
    {
        var lead = scan.Field(ColumnMeaning.Lead)!;
        var at = scan.Field(ColumnMeaning.At)!;
        var type = scan.Field(ColumnMeaning.Type);
        var quantities = scan.Fields.Where(field => field.Column.Meaning == ColumnMeaning.Quantity)
            .Select(field => (Field: field, Place: quantityNames.ToList().IndexOf(field.Name))).ToArray();
        var typeNames = new Dictionary<string, string>();
        while (scan.Next())
        {
            if (!TryLead(scan, lead, at, leads, out var whose) || !scan.TryMoment(at, needed: true, out var when))
                continue;
            var word = type is null ? "" : scan.Needed(type);
            if (word is null)
                continue;
            if (!typeNames.TryGetValue(word, out var name))
                typeNames.Add(word, name = TypeName(scan.Table.EventType, word));
            var numbers = Array.Empty<double>();
            if (quantities.Length > 0)
            {
                numbers = new double[quantityNames.Count];
                Array.Fill(numbers, double.NaN);
                foreach (var (field, place) in quantities)
                    numbers[place] = scan.NumberOrMissing(field) ?? double.NaN;
            }

            events.Add(new FunnelEvent(whose.Id, name, when!.Value, numbers, scan.Table.BySales));
        }

        scan.Finish();
    }

    /// <summary>The lead that a row is about; false, and the row is rejected, where there is none.</summary>
    /// <param name="scan">The row.</param>
    /// <param name="field">Where it names the lead.</param>
    /// <param name="at">Where it says when; null where it does not.</param>
    /// <param name="leads">The leads that were read.</param>
    /// <param name="lead">The lead.</param>
    public static bool TryLead(
        TableScan scan, ScanField field, ScanField? at, IReadOnlyDictionary<string, Lead> leads, out Lead lead)
    {
        lead = null!;
        if (scan.Needed(field) is not { } id)
            return false;
        if (leads.TryGetValue(id, out lead!))
            return true;
        scan.RejectOrphan(scan.Line, field.Name, id, scan.MomentIfAny(at));
        return false;
    }

    private static string TypeName(string? constant, string word) =>
        constant is null ? word : word.Length == 0 ? constant : $"{constant}:{word}";
}
