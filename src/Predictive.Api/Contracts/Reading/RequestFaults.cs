namespace Predictive.Api.Contracts.Reading;

/// <summary>Everything that is wrong with a body, by JSON path; the first of them are told, all are counted.</summary>
internal sealed class RequestFaults
{
    /// <summary>So many faults are told; a caller who mends them learns of the rest.</summary>
    public const int MostTold = 20;

    private List<(string Path, string Words)>? _told;

    public int Count { get; private set; }

    public bool Any => Count > 0;

    public void Add(JsonPath path, string words) => Add(path, () => words);

    /// <summary>Words that are costly to find are only looked for where they are told.</summary>
    public void Add(JsonPath path, Func<string> words)
    {
        Count++;
        _told ??= [];
        if (_told.Count < MostTold)
        {
            _told.Add((path.ToString(), words()));
        }
    }

    public Dictionary<string, string[]> ByPath() => (_told ?? [])
        .GroupBy(fault => fault.Path, fault => fault.Words, StringComparer.Ordinal)
        .ToDictionary(path => path.Key, path => path.ToArray(), StringComparer.Ordinal);
}
