namespace Predictive.Data.Reading;

/// <summary>Reads which leads were deleted, and when.</summary>
internal static class DeletionTable
{
    /// <summary>
    /// Adds the first deletion of each lead that was read (null: nobody knows when). Those that were not read are gone
    /// from the table of leads too: counted, since months that lost their leads look better than they were.
    /// </summary>
    public static void Read(TableScan scan, People people, Dictionary<string, DateTime?> deletions)
    {
        var lead = scan.Field(ColumnMeaning.Lead)!;
        var at = scan.Field(ColumnMeaning.At);
        while (scan.Next())
        {
            if (scan.Needed(lead) is not { } id || !scan.TryMoment(at, needed: false, out var when))
                continue;
            if (!people.TryLead(id, out var person))
            {
                scan.Found(OddityKind.Purged);
                scan.RememberMissing(id, when);
            }
            else if (!person.IsMerged && (!deletions.TryGetValue(id, out var known) || when < known))
                deletions[id] = when;
        }

        scan.Finish();
    }
}
