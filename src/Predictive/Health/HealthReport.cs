namespace Predictive.Health;

/// <summary>The label and data check of a funnel: what was found, and what it comes to.</summary>
public sealed record HealthReport
{
    private static readonly Func<CheckedFunnel, IEnumerable<DataFinding>>[] _looks =
    [
        UnreadableRows.In, LittleData.In, PointInTime.In, LeakedColumns.In, MissingHistory.In, LabelLinks.In,
        UnusualPath.In, MassClosing.In, RateJump.In, FlatteringSplit.In,
        SliceDrift.In,
    ];

    /// <summary>A report of findings, put in order: the heaviest first, then as the looks stand.</summary>
    public HealthReport(IEnumerable<DataFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Findings = [.. findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Look)];
    }

    /// <summary>What was found, the heaviest first.</summary>
    public IReadOnlyList<DataFinding> Findings { get; }

    /// <summary>The verdict: as bad as the heaviest finding.</summary>
    public HealthVerdict Verdict => Findings.Count == 0 ? HealthVerdict.Go : Findings[0].Severity switch
    {
        FindingSeverity.Note => HealthVerdict.Go,
        FindingSeverity.Careful => HealthVerdict.Careful,
        FindingSeverity.No => HealthVerdict.No,
    };

    /// <summary>The findings that made the verdict what it is; none where it is go.</summary>
    public IReadOnlyList<DataFinding> Reasons =>
        [.. Findings.Where(finding => finding.Severity != FindingSeverity.Note)];

    /// <summary>The verdict in a sentence.</summary>
    public string Sentence => Verdict switch
    {
        HealthVerdict.Go => "Go: nothing was found that stands in the way of training.",
        HealthVerdict.Careful => $"Careful: train, and keep {Points(Reasons.Count)} in mind when reading the figures.",
        HealthVerdict.No => "No: do not train on this before "
            + (Refusals == 1 ? "one point is mended." : $"{Refusals} points are mended."),
    };

    private int Refusals => Findings.Count(finding => finding.Severity == FindingSeverity.No);

    /// <summary>Takes every look at a funnel.</summary>
    public static HealthReport Of(CheckedFunnel funnel)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        return new HealthReport(_looks.SelectMany(look => look(funnel)));
    }

    private static string Points(int count) => count == 1 ? "one point" : $"{count} points";
}
