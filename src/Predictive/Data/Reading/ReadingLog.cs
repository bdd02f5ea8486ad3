namespace Predictive.Data.Reading;

/// <summary>What a reading tells beside the records: rejected records, counts, columns left out.</summary>
internal sealed class ReadingLog
{
    private const int KeptRecords = 100_000;

    private readonly Dictionary<(OddityKind Kind, string File), long> _oddities = [];

    public List<RejectedRecord> Rejected { get; } = [];

    public List<TableCount> Tables { get; } = [];

    public List<LeftOutColumn> LeftOut { get; } = [];

    /// <summary>Leads that rows speak of and the leads do not have, with the earliest date of such a row.</summary>
    public Dictionary<string, DateTime?> MissingLeads { get; } = [];

    /// <summary>Leads whose row is there and was rejected: they are not missing.</summary>
    public HashSet<string> RejectedLeads { get; } = [];

    /// <summary>What was found odd, in the order of the kinds and then of the files.</summary>
    public IReadOnlyList<Oddity> Oddities =>
    [
        .. _oddities.OrderBy(one => one.Key.Kind).ThenBy(one => one.Key.File, StringComparer.Ordinal)
            .Select(one => new Oddity(one.Key.Kind, one.Key.File, one.Value)),
    ];

    public void Found(OddityKind kind, string file, long times = 1)
    {
        if (times > 0)
            _oddities[(kind, file)] = _oddities.GetValueOrDefault((kind, file)) + times;
    }

    public void Reject(RejectedRecord record)
    {
        if (Rejected.Count < KeptRecords)
            Rejected.Add(record);
    }
}
