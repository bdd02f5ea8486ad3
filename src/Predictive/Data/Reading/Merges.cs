namespace Predictive.Data.Reading;

/// <summary>Which records of leads were merged into which others, and when.</summary>
internal sealed class Merges
{
    private readonly Dictionary<string, (string Into, DateTime? At)> _merged = [];

    /// <summary>Ids of records that were merged into another.</summary>
    public IEnumerable<string> Ids => _merged.Keys;

    /// <summary>Notes a merge; of two notes of one, that with a date counts, then the first.</summary>
    public void Add(string id, string into, DateTime? at)
    {
        if (id != into && (!_merged.TryGetValue(id, out var known) || (known.At is null && at is not null)))
            _merged[id] = (into, at);
    }

    /// <summary>Reads the merges of a file; one cell may list several ids.</summary>
    public void Read(TableScan scan)
    {
        var lead = scan.Field(ColumnMeaning.Lead)!;
        var merged = scan.Field(ColumnMeaning.Merged)!;
        var at = scan.Field(ColumnMeaning.At);
        while (scan.Next())
        {
            if (scan.Needed(lead) is not { } into || scan.Needed(merged) is not { } ids
                || !scan.TryMoment(at, needed: false, out var when))
            {
                continue;
            }

            foreach (var id in WordList.Of(ids))
                Add(id, into, when);
        }

        scan.Finish();
    }

    /// <summary>
    /// The record that remains of one that was merged; null where it was not, or none that remains was read.
    /// </summary>
    public Person? SurvivorOf(string id, Func<string, bool> wasRead)
    {
        var passed = new HashSet<string>();
        DateTime? knownFrom = null;
        while (_merged.TryGetValue(id, out var merge) && passed.Add(id))
        {
            var at = merge.At ?? DateTime.MaxValue;
            knownFrom = knownFrom is { } before && before > at ? before : at;
            id = merge.Into;
        }

        return knownFrom is not null && !passed.Contains(id) && wasRead(id)
            ? new Person(id, IsMerged: true, knownFrom)
            : null;
    }
}
