namespace Predictive.Leakage;

/// <summary>What the leak check found, columns to leave out first.</summary>
/// <param name="Findings">One entry a doubtful column.</param>
public sealed record LeakReport(IReadOnlyList<LeakFinding> Findings)
{
    /// <summary>Nothing found.</summary>
    public static LeakReport Empty { get; } = new([]);

    /// <summary>The columns that must not become features.</summary>
    public IReadOnlySet<string> LeftOut => Findings
        .Where(finding => finding.Verdict == LeakVerdict.LeftOut)
        .Select(finding => finding.Column).ToHashSet(StringComparer.Ordinal);
}
