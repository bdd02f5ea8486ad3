namespace Predictive.Client.Problems;

/// <summary>What the API says of a request that it did not do (RFC 9457).</summary>
public sealed record Problem
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; }

    /// <summary>What is wrong, in short.</summary>
    public string? Title { get; init; }

    /// <summary>What is wrong with this request, and what to do.</summary>
    public string? Detail { get; init; }

    /// <summary>What is wrong with the body or the query, by the JSON path where it is.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What whoever runs the API may run to mend it, where that is known.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    internal string Message => string.Join(
        ' ',
        new[] { Title, Detail }
            .Concat(Errors.Take(MostTold).Select(one => $"{one.Key}: {string.Join(' ', one.Value)}"))
            .Where(words => !string.IsNullOrEmpty(words)));

    private const int MostTold = 3;
}
