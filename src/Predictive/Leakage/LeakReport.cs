namespace Predictive.Leakage;

/// <summary>What the leak check found, columns to leave out first.</summary>
/// <param name="Findings">One entry a doubtful column.</param>
public sealed record LeakReport(IReadOnlyList<LeakFinding> Findings)
{
    /// <summary>Nothing found.</summary>
    public static LeakReport Empty { get; } = new([]);

    /// <summary>
    /// What must not become a feature: the columns, and the track records that feed on them.
    /// </summary>
    public IReadOnlySet<string> LeftOut => Findings
        .Where(finding => finding.Verdict == LeakVerdict.LeftOut)
        .SelectMany(finding => finding.Fed.Prepend(finding.Column)).ToHashSet(StringComparer.Ordinal);

    /// <summary>What holds for the funnel as a whole, in sentences; often nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// How much better a random split would have looked; null where nothing says what came first, or it was not
    /// measured.
    /// </summary>
    public SplitGap? SplitGap { get; init; }
}
