namespace Predictive.Models.Values;

/// <summary>A stretch of conversions in time, and those before it, which are to tell what they bring.</summary>
/// <param name="Earlier">The conversions to learn from.</param>
/// <param name="Later">The next ones.</param>
/// <param name="HasEmbargo">
/// Whether all that is learned was known when the first of the next ones was looked at; else it is only earlier.
/// </param>
internal sealed record ValueFold(ValueRows Earlier, ValueRows Later, bool HasEmbargo)
{
    /// <summary>Fewer earlier conversions than this, or fewer with money, teach no more than their mean.</summary>
    public const int FewestToLearn = 100;

    /// <inheritdoc cref="FewestToLearn"/>
    public const int FewestPaid = 40;

    private const int Folds = 5;

    /// <summary>
    /// The later half in five stretches, each with all before it (rolling origin: Tashman, 2000), without those before
    /// which there are too few.
    /// </summary>
    public static IReadOnlyList<ValueFold> Of(ValueRows rows, int matureAfterDays)
    {
        var leads = rows.LeadCount;
        int Begin(int fold) => (int)((long)leads * (Folds + fold) / (2 * Folds));
        return
        [
            .. Enumerable.Range(0, Folds).Select(fold => Of(rows, Begin(fold), Begin(fold + 1), matureAfterDays))
                .OfType<ValueFold>(),
        ];
    }

    /// <summary>
    /// What was known when the first of the next ones was looked at is learned from where that is enough, else all that
    /// is earlier.
    /// </summary>
    private static ValueFold? Of(ValueRows rows, int from, int to, int matureAfterDays)
    {
        var later = rows.Where(row => rows.Leads[row] >= from && rows.Leads[row] < to);
        var begins = later.Looks.Min(one => one.Look.Snapshot.AsOf!.Value.Instant);
        var earlier = rows.Where(row => rows.Leads[row] < from);
        var known = rows.Where(row =>
            rows.Leads[row] < from && rows.Looks[row].Look.ConvertedAt!.Value.AddDays(matureAfterDays) <= begins);
        return IsEnough(known) ? new ValueFold(known, later, HasEmbargo: true)
            : IsEnough(earlier) ? new ValueFold(earlier, later, HasEmbargo: false)
            : null;
    }

    private static bool IsEnough(ValueRows rows) => rows.LeadCount >= FewestToLearn && rows.PaidCount >= FewestPaid;
}
