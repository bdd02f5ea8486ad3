namespace Predictive.Data.Reading;

/// <summary>Reads what sales said of MQLs.</summary>
internal static class DispositionTable
{
    public static void Read(TableScan scan, People people, List<Disposition> dispositions)
    {
        var whose = new PersonReader(scan, people);
        var at = scan.Field(ColumnMeaning.At)!;
        var verdict = scan.Field(ColumnMeaning.Verdict)!;
        var reason = scan.Field(ColumnMeaning.Reason);
        var owner = scan.Field(ColumnMeaning.Owner);
        while (scan.Next())
        {
            if (whose.TryRead(out var person) && scan.TryMoment(at, needed: true, out var when)
                && scan.Needed(verdict) is { } said)
            {
                dispositions.Add(new Disposition(person.Id, when!.Value, said.ToLowerInvariant(), scan.Text(reason))
                {
                    By = scan.Text(owner),
                });
            }
        }

        scan.Finish();
    }
}
