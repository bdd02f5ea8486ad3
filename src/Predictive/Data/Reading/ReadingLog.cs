namespace Predictive.Data.Reading;

/// <summary>What a reading tells beside the records: rejected records, counts, columns left out.</summary>
internal sealed class ReadingLog
{
    private const int KeptRecords = 100_000;

    public List<RejectedRecord> Rejected { get; } = [];

    public List<TableCount> Tables { get; } = [];

    public List<LeftOutColumn> LeftOut { get; } = [];

    public void Reject(RejectedRecord record)
    {
        if (Rejected.Count < KeptRecords)
            Rejected.Add(record);
    }
}
