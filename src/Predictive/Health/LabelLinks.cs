using Predictive.Data;
using Predictive.Evaluation;
using static System.FormattableString;

namespace Predictive.Health;

/// <summary>Whether conversions belong to their leads, or only to the leads' accounts.</summary>
internal static class LabelLinks
{
    /// <summary>From this share of conversions by fallback on, the labels are guesses more than records.</summary>
    public const double MostFallback = 0.25;

    public static IEnumerable<DataFinding> In(CheckedFunnel funnel)
    {
        var links = ConversionLinks.Of(funnel.Records, funnel.Funnel.Conversion);
        var converted = funnel.Snapshots.Mature.Where(one => one.Converted)
            .Select(one => one.Snapshot.LeadId).Distinct().Where(links.ContainsKey).ToList();
        var fallback = converted.Count(lead => links[lead] == OpportunityLink.Fallback);
        if (fallback == 0)
        {
            return [];
        }

        var share = WilsonInterval.Of((double)fallback / converted.Count, converted.Count);
        return [new DataFinding(
            DataLook.LabelLinks,
            share.Low > MostFallback ? FindingSeverity.Careful : FindingSeverity.Note,
            Invariant($"{fallback:N0} of the {converted.Count:N0} leads that converted ({100 * share.Value:0} %) are ")
                + "only of the account of an opportunity that names nobody: their labels are a guess.",
            "Ask sales to fill in contact roles; compare the figures without fallback that `train` shows.")];
    }
}
