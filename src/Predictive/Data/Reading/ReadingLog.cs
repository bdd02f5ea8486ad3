namespace Predictive.Data.Reading;

/// <summary>What a reading tells beside the records: rejected records, counts, columns left out.</summary>
internal sealed class ReadingLog
{
    private const int KeptRecords = 100_000;

    public List<RejectedRecord> Rejected { get; } = [];

    public List<TableCount> Tables { get; } = [];

    public List<LeftOutColumn> LeftOut { get; } = [];

    /// <summary>Leads that rows speak of and the leads do not have, with the earliest date of such a row.</summary>
    public Dictionary<string, DateTime?> MissingLeads { get; } = [];

    /// <summary>Leads whose row is there and was rejected: they are not missing.</summary>
    public HashSet<string> RejectedLeads { get; } = [];

    public void Reject(RejectedRecord record)
    {
        if (Rejected.Count < KeptRecords)
            Rejected.Add(record);
    }
}
