namespace Predictive.Leakage;

/// <summary>
/// Counters in a table without dates: they were counted up to the export, after the outcome perhaps, and nobody knows.
/// </summary>
internal static class UndatedCounter
{
    private static readonly string[] _counters =
    [
        "visits", "views", "pageviews", "clicks", "opens", "sessions", "time", "count", "counter", "touches", "calls",
        "emails", "num", "minutes", "seconds", "duration", "downloads", "events", "activities", "meetings", "replies",
    ];

    private const int FewestDifferent = 8;
    private const int MostOverMean = 5;

    public static LeakEvidence? In(CheckedColumn column)
    {
        var numbers = column.Values.Select(value => value.Number).OfType<double>().ToArray();
        if (column.IsDated || column.Attribute.Kind != Data.AttributeKind.Number || numbers.Length == 0)
        {
            return null;
        }

        var isNamedSo = LeakWords.In(column.Attribute.Name).Intersect(_counters, StringComparer.Ordinal).Any();
        return !isNamedSo && !LooksCounted(numbers) ? null : new LeakEvidence(
            LeakEvidenceKind.UndatedCounter, LeakVerdict.Watch,
            $"it {(isNamedSo ? "is named" : "is distributed")} like a counter, and nothing says up to when it counted");
    }

    private static bool LooksCounted(double[] numbers) =>
        Array.TrueForAll(numbers, number => number >= 0 && Math.Floor(number).Equals(number))
        && numbers.Distinct().Take(FewestDifferent).Count() == FewestDifferent
        && numbers.Max() > MostOverMean * numbers.Average();
}
