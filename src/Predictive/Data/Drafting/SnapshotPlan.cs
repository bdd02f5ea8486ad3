using System.Globalization;

namespace Predictive.Data.Drafting;

/// <summary>When to look at each lead, and how far ahead, in days.</summary>
/// <param name="Snapshot">The as-of date, in days after creation; null where outcomes have no dates.</param>
/// <param name="Horizon">
/// Within how many days of it a conversion counts; where outcomes have no dates, how old a lead must be to count.
/// </param>
/// <param name="End">The last date in the tables.</param>
/// <param name="WhyShort">Why the horizon is not the usual 90 days; null where it is.</param>
/// <param name="WhyAtOnce">Why leads are looked at on creation; null where they are a week later.</param>
internal sealed record SnapshotPlan(int? Snapshot, int Horizon, DateTime End, string? WhyShort, string? WhyAtOnce)
{
    private const int UsualHorizon = 90;

    private static readonly (int Snapshot, int Horizon)[] _plans =
        [(7, 90), (0, 90), (0, 60), (0, 30), (0, 14), (0, 7)];

    /// <summary>
    /// The usual plan where at least half of the leads are old enough for it, else the longest for which they are; null
    /// where leads have no dates. Without events there is nothing to wait a week for.
    /// </summary>
    public static SnapshotPlan? Of(IReadOnlyList<TableGuess> tables)
    {
        var leads = tables.First(table => table.Role == TableRole.Leads);
        var hasDatedOutcomes = !leads.Has(ColumnMeaning.Outcome) || leads.Has(ColumnMeaning.OutcomeDate);
        var created = Moments(leads, ColumnMeaning.Created).Order().ToArray();
        var canWait = hasDatedOutcomes && tables.Any(table => table is { Role: TableRole.Events, BySales: false });
        var plans = canWait ? _plans : _plans[1..];
        var ends = tables.SelectMany(Known).ToArray();
        if (created.Length == 0 || ends.Length == 0)
            return null;
        var (median, end) = (created[created.Length / 2], ends.Max());
        var age = Math.Max(0, (end - median).TotalDays);
        var (snapshot, horizon) = plans.FirstOrDefault(plan => plan.Snapshot + plan.Horizon <= age, plans[^1]);
        var span = string.Create(
            CultureInfo.InvariantCulture,
            $"the tables end on {end:yyyy-MM-dd}, {Math.Floor(age):0} days after half of the leads came");
        return new SnapshotPlan(
            hasDatedOutcomes ? snapshot : null, horizon, end, horizon < UsualHorizon ? $"short, as {span}" : null,
            snapshot > 0 ? null : canWait ? span : "there are no events to wait for");
    }

    /// <summary>The dates that count for how far the tables reach, as they count when the funnel is read.</summary>
    private static IEnumerable<DateTime> Known(TableGuess table) => table.Role switch
    {
        TableRole.Leads => Moments(table, ColumnMeaning.Created).Concat(Moments(table, ColumnMeaning.Worked))
            .Concat(Moments(table, ColumnMeaning.OutcomeDate)),
        TableRole.Opportunities => Moments(table, ColumnMeaning.Created).Concat(Moments(table, ColumnMeaning.Won)),
        TableRole.Events or TableRole.Dispositions or TableRole.FieldHistory => Moments(table, ColumnMeaning.At),
        _ => [],
    };

    private static IEnumerable<DateTime> Moments(TableGuess table, ColumnMeaning meaning)
    {
        if (table.Of(meaning) is not { } column)
            yield break;
        var reader = new MomentReader(TimeZoneInfo.Utc, column.DateFormat is { Length: > 0 } format ? format : null);
        foreach (var (text, count) in column.Counts)
        {
            for (var i = 0; i < count && reader.TryRead(text, out var moment); i++)
                yield return moment;
        }
    }
}
