namespace Predictive.Data.Reading;

/// <summary>Reads what sales said of MQLs.</summary>
internal static class DispositionTable
{
    public static List<Disposition> Read(TableScan scan, IReadOnlyDictionary<string, Lead> leads)
    {
        var dispositions = new List<Disposition>();
        var lead = scan.Field(ColumnMeaning.Lead)!;
        var at = scan.Field(ColumnMeaning.At)!;
        var verdict = scan.Field(ColumnMeaning.Verdict)!;
        var reason = scan.Field(ColumnMeaning.Reason);
        while (scan.Next())
        {
            if (EventTable.TryLead(scan, lead, at, leads, out var whose)
                && scan.TryMoment(at, needed: true, out var when) && scan.Needed(verdict) is { } said)
            {
                dispositions.Add(new Disposition(whose.Id, when!.Value, said.ToLowerInvariant(), scan.Text(reason)));
            }
        }

        scan.Finish();
        return dispositions;
    }
}
