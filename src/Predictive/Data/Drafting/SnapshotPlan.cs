using System.Globalization;

namespace Predictive.Data.Drafting;

/// <summary>When to look at each lead, and how far ahead, in days.</summary>
/// <param name="Ages">The as-of dates, in days after creation; none where outcomes have no dates.</param>
/// <param name="Horizon">
/// Within how many days of it a conversion counts; where outcomes have no dates, how old a lead must be to count.
/// </param>
/// <param name="End">The last date in the tables.</param>
/// <param name="WhyShort">Why the horizon is not the usual 90 days; null where it is.</param>
/// <param name="WhyAges">Why leads are looked at less often than usual; null where they are not.</param>
internal sealed record SnapshotPlan(
    IReadOnlyList<int> Ages, int Horizon, DateTime End, string? WhyShort, string? WhyAges)
{
    private const int UsualHorizon = 90;

    private static readonly (int[] Ages, int Horizon)[] _atOnce =
        [([0], UsualHorizon), ([0], 60), ([0], 30), ([0], 14), ([0], 7)];

    private static readonly (int[] Ages, int Horizon)[] _plans =
        [([.. SnapshotSchedule.Default.Ages], UsualHorizon), ([0, 7], UsualHorizon), .. _atOnce];

    /// <summary>
    /// The usual plan where at least half of the leads are old enough for it, else the longest for which they are; null
    /// where leads have no dates. Without events there is nothing to look again for.
    /// </summary>
    public static SnapshotPlan? Of(IReadOnlyList<TableGuess> tables)
    {
        var leads = tables.First(table => table.Role == TableRole.Leads);
        var hasDatedOutcomes = !leads.Has(ColumnMeaning.Outcome) || leads.Has(ColumnMeaning.OutcomeDate);
        var created = Moments(leads, ColumnMeaning.Created).Order().ToArray();
        var canWait = hasDatedOutcomes && tables.Any(table => table is { Role: TableRole.Events, BySales: false });
        var plans = canWait ? _plans : _atOnce;
        var ends = tables.SelectMany(Known).ToArray();
        if (created.Length == 0 || ends.Length == 0)
            return null;
        var (median, end) = (created[created.Length / 2], ends.Max());
        var age = Math.Max(0, (end - median).TotalDays);
        var (ages, horizon) = plans.FirstOrDefault(plan => plan.Ages[^1] + plan.Horizon <= age, plans[^1]);
        var span = string.Create(
            CultureInfo.InvariantCulture,
            $"the tables end on {end:yyyy-MM-dd}, {Math.Floor(age):0} days after half of the leads came");
        return new SnapshotPlan(
            hasDatedOutcomes ? ages : [], horizon, end, horizon < UsualHorizon ? $"short, as {span}" : null,
            ages.Length == _plans[0].Ages.Length ? null : canWait ? span : "there are no events to look again for");
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
