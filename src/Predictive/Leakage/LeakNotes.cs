namespace Predictive.Leakage;

/// <summary>What holds for a funnel as a whole, in sentences.</summary>
internal static class LeakNotes
{
    /// <summary>The notes on a funnel with these findings.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<LeakFinding> findings, bool isDated)
    {
        if (isDated)
        {
            return [];
        }

        var counters = findings.Where(finding =>
                finding.Evidence.Any(evidence => evidence.Kind == LeakEvidenceKind.UndatedCounter))
            .Select(finding => finding.Column).ToArray();
        return
        [
            "Nothing here is point in time: no date says when leads converted, so every column stands as it was at "
                + "the export, and what was filled in or counted after the outcome cannot be told from what was known "
                + "before.",
            .. counters.Length == 0
                ? Array.Empty<string>()
                : ["Counters of which nobody knows up to when they counted are watched: "
                    + $"{string.Join(", ", counters)}."],
        ];
    }
}
