using Predictive.Data;
using static System.FormattableString;

namespace Predictive.Evaluation.Maturing;

/// <summary>
/// Warns of leads that were deleted, merged or purged: those that are left of old cohorts are survivors, and convert
/// more often than all did. The evidence is rows of other tables that speak of leads which are not there; gaps in
/// the numbering of leads would be weak evidence, since many systems number more than leads.
/// </summary>
public static class MissingLeadsWarning
{
    /// <summary>Fewer missing leads than this are dirt.</summary>
    public const int FewestMissing = 10;

    /// <summary>A share of missing leads that is less than this moves no rate by much.</summary>
    public const double LeastShare = 0.02;

    /// <summary>How many standard errors the earlier half must miss more than the later.</summary>
    private const double Errors = 3;

    /// <summary>The warning, in a sentence or two; none where nothing is missing that would matter.</summary>
    public static IEnumerable<string> In(FunnelReadResult read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var leads = read.Tables.FirstOrDefault(table => table.Role == TableRole.Leads)?.File ?? "the table of leads";
        var dated = read.Records.Leads.Select(lead => (At: lead.CreatedAt, IsMissing: false))
            .Concat(read.MissingLeads.Select(lead => (At: lead.FirstSeen, IsMissing: true)))
            .Where(one => one.At is not null).OrderBy(one => one.At).ToList();
        var missing = read.MissingLeads.Count;
        var share = missing / (double)(missing + read.Records.Leads.Count);
        if (missing < FewestMissing || share < LeastShare / 2)
        {
            return [];
        }

        var (early, late) = (Half.Of(dated[..(dated.Count / 2)]), Half.Of(dated[(dated.Count / 2)..]));
        var counted = Invariant($"other tables speak of {missing:N0} leads that {leads} does not have");
        return early.Share >= LeastShare && early.MissesMoreThan(late)
            ? [Invariant($"Old leads seem to be missing: {counted}, {100 * early.Share:0.0} % of those up to ")
                + Invariant($"{early.Last:yyyy-MM-dd} and {100 * late.Share:0.0} % of those since. If they were ")
                + "deleted, merged or purged, the old leads that are left are survivors, and old conversion rates are "
                + "too high."]
            : share >= LeastShare
                ? [Invariant($"Leads are missing: {counted} ({100 * share:0.0} %), early and late alike. They may be ")
                    + "people who never were leads; if they were deleted or merged, conversion rates are too high."]
                : [];
    }

    /// <summary>One half, in time, of all leads that are there or spoken of.</summary>
    private sealed record Half(int Count, int Missing, DateTime? Last)
    {
        public double Share => Count == 0 ? 0 : (double)Missing / Count;

        public static Half Of(List<(DateTime? At, bool IsMissing)> leads) =>
            new(leads.Count, leads.Count(one => one.IsMissing), leads.Count == 0 ? null : leads[^1].At);

        public bool MissesMoreThan(Half other)
        {
            var (count, missing) = (Count + other.Count, Missing + other.Missing);
            var share = (double)missing / count;
            var error = Math.Sqrt(share * (1 - share) * ((1.0 / Count) + (1.0 / other.Count)));
            return Missing >= FewestMissing && other.Count > 0 && Share - other.Share > Errors * error;
        }
    }
}
